"""Help of a language model with an answer, as far as it is pure: what is masked, asked and understood. No Django."""
