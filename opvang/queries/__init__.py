"""What people see of the tables; who asks comes first, and gets what their roles may see."""
