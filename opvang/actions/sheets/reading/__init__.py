"""From a file to lines: whatever it holds, it becomes lines or sentences about what is wrong."""
