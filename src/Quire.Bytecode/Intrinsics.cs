namespace Quire.Bytecode;

/// <summary>What CALL_INTRINSIC_1 does with its argument.</summary>
public enum Intrinsic1 : byte
{
    /// <summary>(name → TypeVar)</summary>
    TypeVar,

    /// <summary>(name → ParamSpec)</summary>
    ParamSpec,

    /// <summary>(name → TypeVarTuple)</summary>
    TypeVarTuple,

    /// <summary>(type parameters → typing.Generic[*parameters])</summary>
    SubscriptGeneric,

    /// <summary>(tuple of name, type parameters or None, function that computes the value → type alias)</summary>
    TypeAlias,
}

/// <summary>What CALL_INTRINSIC_2 does with its arguments.</summary>
public enum Intrinsic2 : byte
{
    /// <summary>(name, function that computes the bound → TypeVar)</summary>
    TypeVarWithBound,

    /// <summary>(name, function that computes the constraints → TypeVar)</summary>
    TypeVarWithConstraints,

    /// <summary>(function, type parameters → function with its __type_params__ set)</summary>
    SetFunctionTypeParams,

    /// <summary>(type parameter, function that computes its default → type parameter)</summary>
    SetTypeParamDefault,
}
