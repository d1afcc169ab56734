"""How editors call the fields of a record, and what each is for.

What a field is for stands in its model, as a text right below the field. It is read from the source when somebody asks
for a schema or a form, so that loading the models costs nothing.
"""

import ast
import inspect
import textwrap
from collections.abc import Iterator, Mapping
from itertools import pairwise

from pydantic import BaseModel


def field_help(model: type[BaseModel]) -> Mapping[str, str]:
    """What the fields of a model are for, by their names in the model, as far as it says so."""
    declared = (each for each in reversed(model.__mro__) if issubclass(each, BaseModel) and each is not BaseModel)
    return {name: text for each in declared for name, text in _texts_below_fields(each)}


def _texts_below_fields(model: type[BaseModel]) -> Iterator[tuple[str, str]]:
    try:
        source = textwrap.dedent(inspect.getsource(model))
    except (OSError, TypeError):
        # A model that was put together while the program runs has no source.
        return
    tree = ast.parse(source).body[0]
    for field, text in pairwise(tree.body if isinstance(tree, ast.ClassDef) else ()):
        if isinstance(field, ast.AnnAssign) and isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant):
            yield ast.unparse(field.target), " ".join(str(text.value.value).split())


def field_title(name: str) -> str:
    """The name of a field in words: `checked_on` is "Checked on"."""
    words = name.replace("_", " ")
    return words[:1].upper() + words[1:]
