"""The page of a figure, top to bottom: title, date, network and legend, caption, references, credits."""

from __future__ import annotations

from matplotlib.figure import Figure

from graph.exporter import FigureOptions
from graph.figure import network
from graph.figure.ink import INCH, Group
from graph.figure.pages import page_of
from graph.figure.words import cleaned
from graph.palette import LIGHT
from graph.scene import Scene


def draw(scene: Scene, options: FigureOptions) -> Figure:
    """The figure of a scene.

    On a page 10 inches wide labels have 7 points or more where there is room for that. With a height given,
    type shrinks until it leaves the network its share. Only one thread may draw at a time: `graph.figure.png`
    and its siblings see to that.
    """
    scene = cleaned(scene)
    page = page_of(scene, options)
    plan = network.planned(scene, page.area, page.scale)
    figure = Figure(figsize=(page.width / INCH, page.height / INCH), facecolor=LIGHT.background)
    around = [artist for block, top in page.blocks for artist in block.artists(top)]
    sheet = Group("sheet", [Group("around", around), *network.groups(scene, plan)])
    sheet.place(figure)
    figure.add_artist(sheet)
    return figure
