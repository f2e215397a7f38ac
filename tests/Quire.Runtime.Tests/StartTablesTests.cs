using Quire.Runtime.Modules.Sys;
using Quire.Runtime.ObjectModel;

namespace Quire.Runtime.Tests;

/// <summary>Tables that are written twice because asking for them would slow down every start.</summary>
public class StartTablesTests
{
    [Fact]
    public void The_texts_of_names_are_the_names_in_their_order() =>
        Assert.Equal(Enum.GetNames<Name>(), NameTexts.Text.Split(' '));

    [Fact]
    public void There_are_as_many_names_as_the_table_has_room_for() => Assert.Equal(NameTexts.Count, Enum.GetValues<Name>().Length);

    [Fact]
    public void The_version_that_sys_tells_is_the_assembly_s() =>
        Assert.Equal(SysModule.Version, typeof(NameTexts).Assembly.GetName().Version!.ToString(3));

    [Fact]
    public void The_names_of_built_in_types_are_as_many_as_their_definitions() =>
        Assert.Equal(BuiltinTypes.Definitions().Length, BuiltinTypes.Names.Split(' ').Length);
}
