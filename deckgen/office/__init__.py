"""PowerPoint files: a template in, a finished deck out. The only room that knows their format.

``deckgen.office.description`` reads a deck back with python-pptx, and is imported only where that is wanted.
"""

from deckgen.office.opened import OpenedTemplate, open_template
from deckgen.office.saving import is_edited, make_folder, save_atomically, save_folder
from deckgen.office.writing import write_pptx, write_template

__all__ = [
    "OpenedTemplate",
    "is_edited",
    "make_folder",
    "open_template",
    "save_atomically",
    "save_folder",
    "write_pptx",
    "write_template",
]
