"""Figures for ministries, in which no person, shelter or organisation can be recognised.

From what is counted each night (`DailyFact`) to what anybody with the role may read
(`PublishedFigure`): cube -> disclosure, which asks recovery -> stored by an action -> series.
"""
