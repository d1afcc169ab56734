"""What the programs are given in which editors type: JSON Schemas, and forms in a browser."""
