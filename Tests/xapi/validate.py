#!/usr/bin/env python3
"""Validates xAPI statements with the models of ralph-malph, a learning record store.

Usage: validate.py FILE...      (JSON arrays, or JSON lines where a name ends in .jsonl)

Needs ralph-malph==5.1.0 (Tests/xapi/requirements.txt) in the Python that runs it. It checks another
implementation's reading of xAPI 1.0; our own checker in Tests/ExportsTests/XAPI is stricter.
"""

import json
import sys

from ralph.models.xapi.base.statements import BaseXapiStatement


def statements(path):
    with open(path, encoding="utf-8") as file:
        if path.endswith(".jsonl"):
            return [json.loads(line) for line in file]
        return json.load(file)


def main(paths):
    if not paths:
        sys.exit(__doc__)
    refused = 0
    for path in paths:
        batch = statements(path)
        for number, statement in enumerate(batch, start=1):
            try:
                BaseXapiStatement.model_validate(statement)
            except ValueError as error:
                refused += 1
                print(f"{path}:{number}: {error}", file=sys.stderr)
        print(f"{path}: {len(batch)} statements read")
    sys.exit(1 if refused else 0)


main(sys.argv[1:])
