"""What keeps the product's state: migrations, backups, and their way back."""
