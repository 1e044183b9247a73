"""What the machines around the product ask of it: does it live, is it ready, how much does it do."""
