"""A small site with one live region, served as the product is: for tests of open pages."""
