"""Pages, sockets and jobs as separate processes on one machine, the way Opvang is run for real."""
