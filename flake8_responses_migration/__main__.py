"""``python -m flake8_responses_migration`` is ``responses-migration``."""

from .cli import main

if __name__ == "__main__":
    main()
