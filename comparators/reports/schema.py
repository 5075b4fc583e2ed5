"""The JSON Schema of a document, generated from its types: keys, values, and the docstrings as descriptions."""

from __future__ import annotations

import inspect
import json
import types
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

from comparators.reports.document import SCHEMA, ComparisonDocument

_PLAIN: dict[object, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
}


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of ``ComparisonDocument``; each named type stands once, under ``$defs``."""
    definitions: dict[str, Any] = {}
    top = _of(ComparisonDocument, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA,
        "title": "Diptych comparison",
        **top,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_bytes() -> bytes:
    """The schema as it is printed and shipped."""
    return (json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n").encode()


def _of(hint: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is NotRequired:
        return _of(arguments[0], definitions)
    if origin is Annotated:
        return {**_of(arguments[0], definitions), **dict(arguments[1:])}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_of(argument, definitions) for argument in arguments]}
    if origin is list:
        return {"type": "array", "items": _of(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(arguments[1], definitions)}
    if is_typeddict(hint):
        return _object(hint, definitions)
    return dict(_PLAIN[hint])


def _object(document: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    name = document.__name__.removesuffix("Document")
    if name not in definitions:
        definitions[name] = {}  # a type that holds itself finds its name taken
        hints = get_type_hints(document, include_extras=True)
        definitions[name] = {
            "type": "object",
            "description": inspect.cleandoc(document.__doc__ or ""),
            "properties": {key: _of(value, definitions) for key, value in hints.items()},
            "required": [key for key, value in hints.items() if get_origin(value) is not NotRequired],
        }
    return {"$ref": f"#/$defs/{name}"}
