using FsCheck;
using FsCheck.Fluent;

namespace Quire.Memory.Tests;

/// <summary>Random requests against the model; everything is compared after each step.</summary>
public sealed unsafe class PropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(120);

    /// <summary>What to do (0 to 99), to which block, and a number for the size.</summary>
    private static readonly Gen<Step[]> Steps =
        (from what in Gen.Choose(0, 99)
         from which in Gen.Choose(0, int.MaxValue)
         from size in Gen.Frequency(
             (12, Gen.Choose(0, 600)), (5, Gen.Choose(500, 9000)), (2, Gen.Choose(8000, 300_000)), (1, Gen.Choose(500_000, 3_000_000)))
         select new Step(what, which, size)).ArrayOf();

    [Fact]
    public void Random_requests_leave_the_heap_as_the_model_says() => Run(new HeapOptions());

    [Fact]
    public void Random_requests_leave_a_heap_of_tiny_pools_as_the_model_says() => Run(new HeapOptions { TinyPools = true });

    [Fact]
    public void Random_requests_leave_a_hardened_heap_as_the_model_says() =>
        Run(new HeapOptions { Hardened = true, TinyPools = true });

    [Fact]
    public void Random_requests_never_pass_a_narrow_limit() => Run(new HeapOptions { Limit = 2_000_000 });

    [Fact]
    public void Random_requests_survive_failures_at_random_places() => Run(new HeapOptions(), failing: true);

    private static void Run(HeapOptions options, bool failing = false) =>
        Prop.ForAll(Steps.ToArbitrary(), steps =>
        {
            using HeapModel model = new(new Heap(options), options.Hardened);
            foreach (Step step in steps)
            {
                if (failing && step.Which % 3 == 0)
                    model.Heap.FailAllocationNumber(1 + step.Which % 4, andAllLater: step.Which % 5 == 0);
                Take(model, step);
                model.Check();
            }
            model.Heap.FailAllocationNumber(0);
            model.FreeAll();
            model.Check();
            Assert.Equal(0, model.Heap.LiveBlocks);
            model.Heap.Trim();
            model.Check();
            Assert.Equal(0, model.Heap.GetStatistics().Arenas);
        }).Check(Settings);

    private static void Take(HeapModel model, Step step)
    {
        int index = model.Count == 0 ? 0 : step.Which % model.Count;
        nuint size = (nuint)step.Size;
        switch (step.What)
        {
            case < 55:
                model.Allocate(size, (BlockKind)(step.Which % 3));
                break;
            case < 60:
                // Several of one size: pools fill.
                for (int i = 0; i < 200 && model.Allocate(size % 300, (BlockKind)(step.Which % 3)) != null; i++)
                {
                }
                break;
            case < 80 when model.Count > 0:
                model.Free(index);
                break;
            case < 84:
                for (int i = 0; i < 200 && model.Count > 0; i++)
                    model.Free((index + i) % model.Count);
                break;
            case < 96 when model.Count > 0:
                model.Reallocate(index, size);
                break;
            case 96:
                model.Heap.ClearPages(PageSet.Recent);
                break;
            case 97:
                model.Heap.Trim();
                break;
            case 98 when model.Heap.TryCharge(size):
                model.Check();
                model.Heap.Uncharge(size);
                break;
        }
    }

    private sealed record Step(int What, int Which, int Size);
}
