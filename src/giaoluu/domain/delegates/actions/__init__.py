"""The only writers of quotas, places, delegates and the order of precedence."""

from giaoluu.domain.delegates.actions.conditions import drop_condition, set_condition, tick
from giaoluu.domain.delegates.actions.places import hold_places, write_name
from giaoluu.domain.delegates.actions.quotas import add_quota, give_from_pool, set_days, set_places, take_back_unused
from giaoluu.domain.delegates.actions.ranks import give_ranks, set_rank, set_ranks
from giaoluu.domain.delegates.actions.refusals import (
    BelowTaken,
    DelegateChanged,
    NotAllowed,
    NotWritable,
    PoolEmpty,
    QuotaChanged,
    QuotaFull,
    RegisterChanged,
)
from giaoluu.domain.delegates.actions.standings import confirm, confirm_all, decline, excuse, restore, withdraw
from giaoluu.domain.delegates.actions.substitutes import answer_substitution, substitute

__all__ = [
    "BelowTaken",
    "DelegateChanged",
    "NotAllowed",
    "NotWritable",
    "PoolEmpty",
    "QuotaChanged",
    "QuotaFull",
    "RegisterChanged",
    "add_quota",
    "answer_substitution",
    "confirm",
    "confirm_all",
    "decline",
    "drop_condition",
    "excuse",
    "give_from_pool",
    "give_ranks",
    "hold_places",
    "restore",
    "set_condition",
    "set_days",
    "set_places",
    "set_rank",
    "set_ranks",
    "substitute",
    "take_back_unused",
    "tick",
    "withdraw",
    "write_name",
]
