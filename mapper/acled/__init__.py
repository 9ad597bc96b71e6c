"""ACLED's types: the vocabulary, what is asked of a clause, and the rules that tell its type from that.

The types, sub-types and what separates them follow ACLED's public codebook: two armed sides make a
battle; armed force against people who are not armed is violence against civilians; means that act at a
distance, with nobody answering, are explosions/remote violence. Each file of rules holds one table,
``RULES``; ``classify`` puts them in their order.
"""
