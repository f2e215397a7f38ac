namespace Quire.Runtime.ObjectModel;

/// <summary>
/// The number protocol of a type. Types that override nothing share their base's table, so a class costs none
/// of its own; <see cref="PyType.Number"/> is never null (a type without numbers points at an empty table).
/// Binary slots are called with the operands in source order, whichever side they belong to, and return a new
/// reference to NotImplemented when they do not know the pair.
/// </summary>
internal unsafe struct NumberSlots
{
    public BinarySlot Add, Subtract, Multiply, MatrixMultiply, TrueDivide, FloorDivide, Remainder, DivMod;
    public BinarySlot LeftShift, RightShift, And, Xor, Or;

    /// <summary>pow(base, exponent, modulus); the modulus is None for the operator.</summary>
    public TernarySlot Power;

    public UnarySlot Negative, Positive, Absolute, Invert, Int, Float, Index;

    /// <summary>Truth: 1, 0, or −1 with an exception pending.</summary>
    public InquirySlot Bool;

    public BinarySlot InPlaceAdd, InPlaceSubtract, InPlaceMultiply, InPlaceMatrixMultiply, InPlaceTrueDivide, InPlaceFloorDivide, InPlaceRemainder;
    public BinarySlot InPlaceLeftShift, InPlaceRightShift, InPlaceAnd, InPlaceXor, InPlaceOr;
    public TernarySlot InPlacePower;
}
