"""How far everybody is: the overseer's board and the leader's page."""
