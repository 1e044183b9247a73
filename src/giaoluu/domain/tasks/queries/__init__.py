"""What the parts above may know of duties and obstacles."""
