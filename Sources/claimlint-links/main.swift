internal import Glibc
internal import LinkFetching

// Threads that still wait for a server are not waited for.
_exit(FetchProgram.run(Array(CommandLine.arguments.dropFirst())))
