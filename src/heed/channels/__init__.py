"""Networks on which residents speak: one folder per channel, behind the contract in `contract.py`.

A channel knows its network and nothing of cases, departments or the database. Adding one is adding a folder here
that holds a module `channel.py` with a class `Adapter`; `registry.py` finds it, and no other file names it.
"""
