using Koppel.PowerShell.Host;

return await HostProgram.RunAsync(args);
