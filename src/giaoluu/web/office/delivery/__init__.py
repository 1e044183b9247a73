"""How far the plan has come to each line of "Nơi nhận"."""
