using Xunit.Sdk;
using Xunit.v3;

// A host's work is about state that belongs to the process: environment, culture, current folder.
[assembly: Parallelization(Mode = ParallelMode.None)]
