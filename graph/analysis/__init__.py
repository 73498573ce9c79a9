"""What a network says: balance, position, and how two actors stand to each other."""
