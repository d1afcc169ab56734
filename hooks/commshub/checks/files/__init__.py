"""Rules about files: that they can be read, and say what each page and each fact must."""
