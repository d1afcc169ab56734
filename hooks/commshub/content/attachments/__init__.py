"""What is published beside pages: pictures, PDF and Office files, looked into before they are."""
