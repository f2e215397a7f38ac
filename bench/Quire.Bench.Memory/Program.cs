using Quire.Bench.Memory;
using Quire.Memory;

// Measures the heap against malloc in one run, in turn, and prints medians: nanoseconds for one allocation plus one free.
const int Pairs = 2_000_000;
const int Rounds = 9;
nuint[] sizes = [16, 32, 64, 256, 512, 2048];

Console.WriteLine($"ns per allocate + free, medians of {Rounds} rounds of {Pairs / 1_000_000} million, taken in turn");
Console.WriteLine($"{"pattern",-24}{"size",6}{"Quire",10}{"malloc",10}{"ratio",8}");
using (Heap heap = new())
{
    QuireAllocator quire = new(heap);
    NativeAllocator malloc = default;
    foreach (nuint size in sizes)
        Print("pair", size, () => Patterns.Pair(quire, size, Pairs), () => Patterns.Pair(malloc, size, Pairs));
    Print("pair, constant size", 32, () => ConstantPair.Measure(heap, Pairs), () => Patterns.Pair(malloc, 32, Pairs));
    foreach (nuint size in sizes)
        Print("batch of 1000", size, () => Patterns.Batch(quire, size, Pairs), () => Patterns.Batch(malloc, size, Pairs));
    foreach (nuint size in sizes)
        Print("random, up to size", size, () => Patterns.Random(quire, size, Pairs), () => Patterns.Random(malloc, size, Pairs));
}
Console.WriteLine();
Overhead.PrintSmallHeap(1000);
Overhead.Print(10_000_000, 32);

static void Print(string pattern, nuint size, Func<double> quire, Func<double> malloc)
{
    double[] ours = new double[Rounds];
    double[] theirs = new double[Rounds];
    quire();
    malloc();
    for (int round = 0; round < Rounds; round++)
    {
        ours[round] = quire();
        theirs[round] = malloc();
    }
    Array.Sort(ours);
    Array.Sort(theirs);
    double our = ours[Rounds / 2];
    double their = theirs[Rounds / 2];
    Console.WriteLine($"{pattern,-24}{size,6}{our,10:0.00}{their,10:0.00}{our / their,8:0.00}");
}
