"""How much of the work on a hub is done, and how much is left, in a sentence."""

from commshub.model.todo import Todo
from commshub.text.formatting import amount

TO_CONFIRM = "To be looked up before the hub goes live"
_HOUR = 60


def state_of_work(todo: Todo) -> str:
    """How many gaps are filled, and how long the rest takes."""
    filled = f"{todo.done} of {amount(todo.number, 'gap')} filled."
    if not todo.gaps and todo.unconfirmed:
        return f"{filled} Somebody has to look up {amount(len(todo.unconfirmed), 'fact')} before the hub goes live."
    if not todo.gaps:
        return f"{filled} Now run hub check."
    roles = todo.roles
    whose = amount(len(roles), "role") if len(roles) > 1 else f"the {roles[0]}"
    return f"{filled} About {span_of_work(todo.minutes)} of work are left, for {whose}."


def span_of_work(minutes: int) -> str:
    """How long some work takes, no more exact than anybody knows."""
    return amount(round(minutes / _HOUR), "hour") if minutes > _HOUR else amount(minutes, "minute")
