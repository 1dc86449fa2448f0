# Fills a test environment. Not an action.
1..10 | ForEach-Object { Write-Output "employee $_" }
