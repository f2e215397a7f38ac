namespace Quire.Bytecode;

/// <summary>
/// The instruction set: a row is the specification. Stack effects are fixed numbers, or −1 where <see cref="StackEffect"/> computes
/// them from the operands. The notation is (before → after), top of the stack last. A, B and C are the operands of <see cref="Instruction"/>.
/// The loop adds specialised forms of its own behind <see cref="LastGeneric"/>; the compiler never emits those.
/// </summary>
public enum Op : byte
{
    // Stack shuffling
    /// <summary>Does nothing.</summary>
    [Op("NOP", pops: 0, pushes: 0)]
    Nop,
    /// <summary>Drops the top.</summary>
    [Op("POP_TOP", pops: 1, pushes: 0)]
    PopTop,
    /// <summary>Pushes the null that stands for "no self" before the arguments of a call.</summary>
    [Op("PUSH_NULL", pops: 0, pushes: 1)]
    PushNull,
    /// <summary>Pushes the item B deep again (1 is the top).</summary>
    [Op("COPY", pops: 0, pushes: 1)]
    Copy,
    /// <summary>Exchanges the top with the item B deep (2 is the one below the top).</summary>
    [Op("SWAP", pops: 0, pushes: 0)]
    Swap,

    // Variables
    /// <summary>Pushes constant C.</summary>
    [Op("LOAD_CONST", pops: 0, pushes: 1)]
    LoadConst,
    /// <summary>Pushes local B, known to be bound.</summary>
    [Op("LOAD_FAST", pops: 0, pushes: 1)]
    LoadFast,
    /// <summary>Pushes local B; UnboundLocalError when unbound.</summary>
    [Op("LOAD_FAST_CHECK", pops: 0, pushes: 1)]
    LoadFastCheck,
    /// <summary>Pushes local B, which may be unbound (pushes null), and unbinds it.</summary>
    [Op("LOAD_FAST_AND_CLEAR", pops: 0, pushes: 1)]
    LoadFastAndClear,
    /// <summary>Pops into local B. A bit 0: the value may be null, as LOAD_FAST_AND_CLEAR left it; otherwise it never is.</summary>
    [Op("STORE_FAST", pops: 1, pushes: 0)]
    StoreFast,
    /// <summary>Unbinds local B; UnboundLocalError when unbound.</summary>
    [Op("DELETE_FAST", pops: 0, pushes: 0)]
    DeleteFast,
    /// <summary>Replaces local B by a cell holding its value (or nothing).</summary>
    [Op("MAKE_CELL", pops: 0, pushes: 0)]
    MakeCell,
    /// <summary>Copies the closure's B cells into the free variable slots.</summary>
    [Op("COPY_FREE_VARS", pops: 0, pushes: 0)]
    CopyFreeVars,
    /// <summary>Pushes the content of the cell in local B; NameError or UnboundLocalError when empty.</summary>
    [Op("LOAD_DEREF", pops: 0, pushes: 1)]
    LoadDeref,
    /// <summary>Pops into the cell in local B.</summary>
    [Op("STORE_DEREF", pops: 1, pushes: 0)]
    StoreDeref,
    /// <summary>Empties the cell in local B; error when empty.</summary>
    [Op("DELETE_DEREF", pops: 0, pushes: 0)]
    DeleteDeref,
    /// <summary>Pops a mapping; pushes its item named as local B, else the content of that local's cell; NameError when empty.</summary>
    [Op("LOAD_FROM_DICT_OR_DEREF", pops: 1, pushes: 1)]
    LoadFromDictOrDeref,
    /// <summary>Pops a mapping; pushes its item named C, else the global or built-in.</summary>
    [Op("LOAD_FROM_DICT_OR_GLOBALS", pops: 1, pushes: 1)]
    LoadFromDictOrGlobals,
    /// <summary>Pushes name C from the namespace, the globals or the builtins; B is an inline cache.</summary>
    [Op("LOAD_NAME", pops: 0, pushes: 1)]
    LoadName,
    /// <summary>Pops into the namespace under name C.</summary>
    [Op("STORE_NAME", pops: 1, pushes: 0)]
    StoreName,
    /// <summary>Deletes name C from the namespace.</summary>
    [Op("DELETE_NAME", pops: 0, pushes: 0)]
    DeleteName,
    /// <summary>Pushes global or built-in C; B is an inline cache.</summary>
    [Op("LOAD_GLOBAL", pops: 0, pushes: 1)]
    LoadGlobal,
    /// <summary>Pops into the globals under name C.</summary>
    [Op("STORE_GLOBAL", pops: 1, pushes: 0)]
    StoreGlobal,
    /// <summary>Deletes global C.</summary>
    [Op("DELETE_GLOBAL", pops: 0, pushes: 0)]
    DeleteGlobal,
    /// <summary>Pushes the namespace.</summary>
    [Op("LOAD_LOCALS", pops: 0, pushes: 1)]
    LoadLocals,
    /// <summary>Makes __annotations__ in the namespace if it is missing.</summary>
    [Op("SETUP_ANNOTATIONS", pops: 0, pushes: 0)]
    SetupAnnotations,

    // Attributes
    /// <summary>Replaces the top by its attribute C; B is an inline cache.</summary>
    [Op("LOAD_ATTR", pops: 1, pushes: 1)]
    LoadAttr,
    /// <summary>Pops an object; pushes method and self, or bound attribute and null, for name C; B is an inline cache.</summary>
    [Op("LOAD_METHOD", pops: 1, pushes: 2)]
    LoadMethod,
    /// <summary>(value, object → ) object.C = value; B is an inline cache.</summary>
    [Op("STORE_ATTR", pops: 2, pushes: 0)]
    StoreAttr,
    /// <summary>Deletes attribute C of the popped object.</summary>
    [Op("DELETE_ATTR", pops: 1, pushes: 0)]
    DeleteAttr,
    /// <summary>(super, class, self → attribute C of super(class, self)); A bit 0: two-argument form.</summary>
    [Op("LOAD_SUPER_ATTR", pops: 3, pushes: 1)]
    LoadSuperAttr,
    /// <summary>As LOAD_SUPER_ATTR, but pushes method and self, or attribute and null.</summary>
    [Op("LOAD_SUPER_METHOD", pops: 3, pushes: 2)]
    LoadSuperMethod,

    // Operators
    /// <summary>-x</summary>
    [Op("UNARY_NEGATIVE", pops: 1, pushes: 1)]
    UnaryNegative,
    /// <summary>+x</summary>
    [Op("UNARY_POSITIVE", pops: 1, pushes: 1)]
    UnaryPositive,
    /// <summary>~x</summary>
    [Op("UNARY_INVERT", pops: 1, pushes: 1)]
    UnaryInvert,
    /// <summary>not x</summary>
    [Op("UNARY_NOT", pops: 1, pushes: 1)]
    UnaryNot,
    /// <summary>bool(x)</summary>
    [Op("TO_BOOL", pops: 1, pushes: 1)]
    ToBool,
    /// <summary>A numbers the <see cref="BinaryOperation"/>.</summary>
    [Op("BINARY_OP", pops: 2, pushes: 1)]
    BinaryOp,
    /// <summary>As BINARY_OP for x op= y.</summary>
    [Op("INPLACE_OP", pops: 2, pushes: 1)]
    InPlaceOp,
    /// <summary>A numbers the comparison: &lt; &lt;= == != &gt; &gt;=.</summary>
    [Op("COMPARE_OP", pops: 2, pushes: 1)]
    CompareOp,
    /// <summary>Identity; A bit 0 inverts.</summary>
    [Op("IS_OP", pops: 2, pushes: 1)]
    IsOp,
    /// <summary>(item, container → bool); A bit 0 inverts.</summary>
    [Op("CONTAINS_OP", pops: 2, pushes: 1)]
    ContainsOp,
    /// <summary>(container, key → item)</summary>
    [Op("BINARY_SUBSCR", pops: 2, pushes: 1)]
    BinarySubscr,
    /// <summary>(value, container, key → )</summary>
    [Op("STORE_SUBSCR", pops: 3, pushes: 0)]
    StoreSubscr,
    /// <summary>(container, key → )</summary>
    [Op("DELETE_SUBSCR", pops: 2, pushes: 0)]
    DeleteSubscr,
    /// <summary>(container, start, stop → part)</summary>
    [Op("BINARY_SLICE", pops: 3, pushes: 1)]
    BinarySlice,
    /// <summary>(value, container, start, stop → )</summary>
    [Op("STORE_SLICE", pops: 4, pushes: 0)]
    StoreSlice,

    // Building
    /// <summary>Pops C items.</summary>
    [Op("BUILD_TUPLE", pops: -1, pushes: 1)]
    BuildTuple,
    /// <summary>Pops C items.</summary>
    [Op("BUILD_LIST", pops: -1, pushes: 1)]
    BuildList,
    /// <summary>Pops C items.</summary>
    [Op("BUILD_SET", pops: -1, pushes: 1)]
    BuildSet,
    /// <summary>Pops 2·C items, key before value.</summary>
    [Op("BUILD_MAP", pops: -1, pushes: 1)]
    BuildMap,
    /// <summary>Joins C strs.</summary>
    [Op("BUILD_STRING", pops: -1, pushes: 1)]
    BuildString,
    /// <summary>Pops C (2 or 3) items.</summary>
    [Op("BUILD_SLICE", pops: -1, pushes: 1)]
    BuildSlice,
    /// <summary>Appends the popped item to the list B deep (1 is the new top).</summary>
    [Op("LIST_APPEND", pops: 1, pushes: 0)]
    ListAppend,
    /// <summary>Adds the popped item to the set B deep.</summary>
    [Op("SET_ADD", pops: 1, pushes: 0)]
    SetAdd,
    /// <summary>(key, value → ) Sets in the dict B deep.</summary>
    [Op("MAP_ADD", pops: 2, pushes: 0)]
    MapAdd,
    /// <summary>Extends the list B deep by the popped iterable ("Value after * must be an iterable, not X").</summary>
    [Op("LIST_EXTEND", pops: 1, pushes: 0)]
    ListExtend,
    /// <summary>Updates the set B deep.</summary>
    [Op("SET_UPDATE", pops: 1, pushes: 0)]
    SetUpdate,
    /// <summary>Updates the dict B deep by the popped mapping ("'X' object is not a mapping").</summary>
    [Op("DICT_UPDATE", pops: 1, pushes: 0)]
    DictUpdate,
    /// <summary>As DICT_UPDATE for call keywords: repeated keys raise; the callable lies B+3 deep (func, null, args, dict).</summary>
    [Op("DICT_MERGE", pops: 1, pushes: 0)]
    DictMerge,
    /// <summary>Makes a tuple of a list.</summary>
    [Op("LIST_TO_TUPLE", pops: 1, pushes: 1)]
    ListToTuple,
    /// <summary>A bits 0–1: conversion (0 none, 1 str, 2 repr, 3 ascii); bit 2: a spec lies on top.</summary>
    [Op("FORMAT_VALUE", pops: -1, pushes: 1)]
    FormatValue,

    // Unpacking
    /// <summary>Pushes C items, first on top.</summary>
    [Op("UNPACK_SEQUENCE", pops: 1, pushes: -1)]
    UnpackSequence,
    /// <summary>A items before the starred one, C after it; first on top.</summary>
    [Op("UNPACK_EX", pops: 1, pushes: -1)]
    UnpackEx,

    // Calls
    /// <summary>(callable, self or null, C positional arguments → result); B is an inline cache.</summary>
    [Op("CALL", pops: -1, pushes: 1)]
    Call,
    /// <summary>As CALL with a tuple of keyword names on top; C counts all arguments.</summary>
    [Op("CALL_KW", pops: -1, pushes: 1)]
    CallKw,
    /// <summary>(callable, null, args tuple or iterable[, kwargs dict] → result); A bit 0: kwargs is there.</summary>
    [Op("CALL_EX", pops: -1, pushes: 1)]
    CallEx,
    /// <summary>(… → function) of the code on top; A bits: 1 defaults tuple, 2 keyword defaults dict, 4 annotations tuple of name/value pairs, 8 closure tuple, pushed in that order below the code.</summary>
    [Op("MAKE_FUNCTION", pops: -1, pushes: 1)]
    MakeFunction,
    /// <summary>Pushes __build_class__.</summary>
    [Op("LOAD_BUILD_CLASS", pops: 0, pushes: 1)]
    LoadBuildClass,

    // Jumps: C is relative to the next instruction. Only JUMP_BACKWARD closes a loop; a conditional jump or FOR_ITER has a
    // negative C merely where it leaves code that was moved to the end of the unit (exception handlers).
    /// <summary>Forward.</summary>
    [Op("JUMP", pops: 0, pushes: 0)]
    Jump,
    /// <summary>Backward (C is negative); a safe point.</summary>
    [Op("JUMP_BACKWARD", pops: 0, pushes: 0)]
    JumpBackward,
    /// <summary>Tests any object's truth.</summary>
    [Op("POP_JUMP_IF_FALSE", pops: 1, pushes: 0)]
    PopJumpIfFalse,
    /// <summary>Tests any object's truth.</summary>
    [Op("POP_JUMP_IF_TRUE", pops: 1, pushes: 0)]
    PopJumpIfTrue,
    [Op("POP_JUMP_IF_NONE", pops: 1, pushes: 0)]
    PopJumpIfNone,
    [Op("POP_JUMP_IF_NOT_NONE", pops: 1, pushes: 0)]
    PopJumpIfNotNone,
    /// <summary>Keeps the value and jumps, or pops it.</summary>
    [Op("JUMP_IF_FALSE_OR_POP", pops: 1, pushes: -1)]
    JumpIfFalseOrPop,
    /// <summary>Keeps the value and jumps, or pops it.</summary>
    [Op("JUMP_IF_TRUE_OR_POP", pops: 1, pushes: -1)]
    JumpIfTrueOrPop,
    /// <summary>iter(x)</summary>
    [Op("GET_ITER", pops: 1, pushes: 1)]
    GetIter,
    /// <summary>Pushes the next item above the iterator; at the end pops the iterator and jumps.</summary>
    [Op("FOR_ITER", pops: 1, pushes: -1)]
    ForIter,

    // Ends
    [Op("RETURN_VALUE", pops: 1, pushes: 0)]
    ReturnValue,
    /// <summary>Returns constant C.</summary>
    [Op("RETURN_CONST", pops: 0, pushes: 0)]
    ReturnConst,

    // Generators and coroutines
    /// <summary>Follows the cell instructions of a generator function: moves the frame into a generator and returns that. When resumed first, the value sent is pushed.</summary>
    [Op("RETURN_GENERATOR", pops: 0, pushes: 1)]
    ReturnGenerator,
    /// <summary>Suspends with the popped value; the value sent is pushed on resumption. A bit 0: it delegates (yield from, await).</summary>
    [Op("YIELD_VALUE", pops: 1, pushes: 1)]
    YieldValue,
    /// <summary>iter(x), generators as they are.</summary>
    [Op("GET_YIELD_FROM_ITER", pops: 1, pushes: 1)]
    GetYieldFromIter,
    /// <summary>(receiver, value → receiver, result): sends the value on; when the receiver ends, pushes its return value and jumps.</summary>
    [Op("SEND", pops: 1, pushes: 1)]
    Send,
    /// <summary>(receiver, value → value)</summary>
    [Op("END_SEND", pops: 2, pushes: 1)]
    EndSend,
    /// <summary>(receiver, last value, exception → none, value): StopIteration gives its value, all else is raised again.</summary>
    [Op("CLEANUP_THROW", pops: 3, pushes: 2)]
    CleanupThrow,
    /// <summary>A: 0 await, 1 __aenter__, 2 __aexit__ (for messages).</summary>
    [Op("GET_AWAITABLE", pops: 1, pushes: 1)]
    GetAwaitable,
    [Op("GET_AITER", pops: 1, pushes: 1)]
    GetAIter,
    /// <summary>(aiter → aiter, awaitable)</summary>
    [Op("GET_ANEXT", pops: 1, pushes: 2)]
    GetANext,
    /// <summary>(aiter, exception → ) StopAsyncIteration ends the loop, all else is raised again.</summary>
    [Op("END_ASYNC_FOR", pops: 2, pushes: 0)]
    EndAsyncFor,
    /// <summary>(manager → __aexit__, __aenter__())</summary>
    [Op("BEFORE_ASYNC_WITH", pops: 1, pushes: 2)]
    BeforeAsyncWith,
    [Op("ASYNC_GEN_WRAP", pops: 1, pushes: 1)]
    AsyncGenWrap,
    /// <summary>(exception → exception) StopIteration leaving a generator becomes RuntimeError. A: 0 generator/coroutine, 1 async generator.</summary>
    [Op("STOP_ITERATION_ERROR", pops: 1, pushes: 1)]
    StopIterationError,

    // Exceptions
    /// <summary>(exception → previous handled exception, exception): makes it the one being handled.</summary>
    [Op("PUSH_EXC_INFO", pops: 1, pushes: 2)]
    PushExcInfo,
    /// <summary>Restores the previous handled exception.</summary>
    [Op("POP_EXCEPT", pops: 1, pushes: 0)]
    PopExcept,
    /// <summary>(exception, type → exception, bool)</summary>
    [Op("CHECK_EXC_MATCH", pops: 1, pushes: 1)]
    CheckExcMatch,
    /// <summary>(group or None, type → rest or None, match or None); a plain exception that matches is wrapped in a group.</summary>
    [Op("CHECK_EG_MATCH", pops: 2, pushes: 2)]
    CheckEgMatch,
    /// <summary>(original, list of results → exception to raise or None)</summary>
    [Op("PREP_RERAISE_STAR", pops: 2, pushes: 1)]
    PrepReraiseStar,
    /// <summary>Raises the top again. B not 0: the instruction to blame lies B deep below it, as the exception table pushed it.</summary>
    [Op("RERAISE", pops: 1, pushes: 0)]
    Reraise,
    /// <summary>C: 0 raise, 1 raise x, 2 raise x from y.</summary>
    [Op("RAISE_VARARGS", pops: -1, pushes: 0)]
    RaiseVarargs,
    /// <summary>(manager → bound __exit__, __enter__())</summary>
    [Op("BEFORE_WITH", pops: 1, pushes: 2)]
    BeforeWith,
    /// <summary>(__exit__, instruction, previous, exception → …, result of __exit__(type, exception, traceback))</summary>
    [Op("WITH_EXCEPT_START", pops: 0, pushes: 1)]
    WithExceptStart,
    [Op("LOAD_ASSERTION_ERROR", pops: 0, pushes: 1)]
    LoadAssertionError,

    // Imports
    /// <summary>(level, from-list → module) of name C.</summary>
    [Op("IMPORT_NAME", pops: 2, pushes: 1)]
    ImportName,
    /// <summary>Pushes attribute C of the module on top.</summary>
    [Op("IMPORT_FROM", pops: 0, pushes: 1)]
    ImportFrom,
    [Op("IMPORT_STAR", pops: 1, pushes: 0)]
    ImportStar,

    // Patterns
    /// <summary>Pushes len of the top.</summary>
    [Op("GET_LEN", pops: 0, pushes: 1)]
    GetLen,
    [Op("MATCH_MAPPING", pops: 0, pushes: 1)]
    MatchMapping,
    [Op("MATCH_SEQUENCE", pops: 0, pushes: 1)]
    MatchSequence,
    /// <summary>(subject, keys → subject, keys, values tuple or None)</summary>
    [Op("MATCH_KEYS", pops: 0, pushes: 1)]
    MatchKeys,
    /// <summary>(subject, class, keyword names → attributes tuple or None); C positional patterns.</summary>
    [Op("MATCH_CLASS", pops: 3, pushes: 1)]
    MatchClass,

    // Rare
    /// <summary>sys.displayhook(x), for interactive statements.</summary>
    [Op("PRINT_EXPR", pops: 1, pushes: 0)]
    PrintExpr,
    /// <summary>A numbers an <see cref="Intrinsic1"/>.</summary>
    [Op("CALL_INTRINSIC_1", pops: 1, pushes: 1)]
    CallIntrinsic1,
    /// <summary>A numbers an <see cref="Intrinsic2"/>.</summary>
    [Op("CALL_INTRINSIC_2", pops: 2, pushes: 1)]
    CallIntrinsic2,

    /// <summary>The last instruction the compiler may emit.</summary>
    LastGeneric = CallIntrinsic2,
}
