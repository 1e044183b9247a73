"""What is decided on plain values: how a person is written down, who goes before whom, what a quota lacks."""
