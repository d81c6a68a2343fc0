"""Validates packets by a JSON Schema with the library jsonschema: reads a schema and then a packet a line, prints 1 or 0 for each."""
import json
import sys

from jsonschema import Draft202012Validator

# The parser gives up on what is nested more deeply than functions may be.
sys.setrecursionlimit(10_000)

lines = sys.stdin.buffer
validator = Draft202012Validator(json.loads(lines.readline()))
for line in lines:
    print(int(validator.is_valid(json.loads(line))))
