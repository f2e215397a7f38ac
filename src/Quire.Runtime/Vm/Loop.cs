using System.Runtime.CompilerServices;
using Quire.Bytecode;
using Quire.Memory;
using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects;

namespace Quire.Runtime.Vm;

/// <summary>
/// The evaluation loop. An arm decodes, takes the fast path, or calls a named slow path in a sibling file.
/// Registers: <c>pc</c> is the instruction being run, <c>sp</c> one past the top operand, <c>locals</c> and <c>constants</c> those of <c>frame</c>.
/// Before anything that may raise, run Python or look at the stack, an arm saves pc+1 and sp in the frame ("Save").
/// On an error the arm goes to <c>Error</c> with sp above everything the frame still owns.
/// </summary>
internal static unsafe class Loop
{
    /// <summary>
    /// Runs an entry frame (already linked as <see cref="Interpreter.CurrentFrame"/>, flagged <see cref="FrameFlags.IsEntry"/>) until it returns,
    /// yields or raises: the owned result, or null with the exception pending.
    /// </summary>
    public static PyObject* Run(Interpreter py, Frame* frame)
    {
        if (!NativeRecursion.Enter(py, ""))
        {
            Unwinding.LeaveWithError(py, frame);
            return null;
        }
        PyObject* result;
        do
        {
            result = Step(py, py.CurrentFrame);
        }
        while (result == Resume);
        NativeRecursion.Leave(py);
        return result;
    }

    /// <summary>What <see cref="Step"/> returns when it wants to be entered again (a hot loop moving on to better code).</summary>
    private static PyObject* Resume => (PyObject*)1;

    [SkipLocalsInit]
    private static PyObject* Step(Interpreter py, Frame* frame)
    {
        if (py.Pending != null)
        {
            // throw(): the exception is raised where the generator is suspended.
            Unwinding.AddTraceback(py, frame);
            frame = Unwinding.FindHandler(py, frame, out bool caught);
            if (!caught)
                return null;
        }
        Instruction* pc = frame->Next;
        PyObject** sp = frame->Top;
        PyObject** locals = Frame.Locals(frame);
        PyObject** constants = PyTuple.Items(frame->Code->Constants);
        PyObject* result;
        long integer, left, right;
        double real;
        bool holds;
        while (true)
        {
            switch (pc->Op)
            {
                case Op.Nop:
                    pc++;
                    continue;

                case Op.LoadFast:
                    do
                    {
                        PyObject* value = locals[pc->B];
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                    }
                    while (pc->Op == Op.LoadFast);
                    continue;

                case Op.LoadConst:
                    {
                        PyObject* value = constants[pc->C];
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                        continue;
                    }

                case Op.StoreFast:
                    {
                        PyObject* old = locals[pc->B];
                        locals[pc->B] = *--sp;
                        pc++;
                        if (old != null && --old->Count <= 0)
                        {
                            frame->Next = pc;
                            frame->Top = sp;
                            Deallocation.ReleaseLast(py, old);
                        }
                        continue;
                    }

                case Op.PopTop:
                    {
                        PyObject* value = *--sp;
                        pc++;
                        if (--value->Count <= 0)
                        {
                            frame->Next = pc;
                            frame->Top = sp;
                            Deallocation.ReleaseLast(py, value);
                        }
                        continue;
                    }

                case Op.LoadFastCheck:
                    {
                        PyObject* value = locals[pc->B];
                        if (value == null)
                        {
                            NameAccess.UnboundLocal(py, frame, pc->B);
                            goto Error;
                        }
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                        continue;
                    }

                case Op.LoadFastAndClear:
                    *sp++ = locals[pc->B];
                    locals[pc->B] = null;
                    pc++;
                    continue;

                case Op.DeleteFast:
                    {
                        PyObject* old = locals[pc->B];
                        if (old == null)
                        {
                            NameAccess.UnboundLocal(py, frame, pc->B);
                            goto Error;
                        }
                        locals[pc->B] = null;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, old);
                        continue;
                    }

                case Op.PushNull:
                    *sp++ = null;
                    pc++;
                    continue;

                case Op.Copy:
                    do
                    {
                        PyObject* value = sp[-pc->B];
                        Ref.XNew(value);
                        *sp++ = value;
                        pc++;
                    }
                    while (pc->Op == Op.Copy);
                    continue;

                case Op.Swap:
                    do
                    {
                        PyObject** deep = sp - pc->B;
                        PyObject* top = sp[-1];
                        sp[-1] = *deep;
                        *deep = top;
                        pc++;
                    }
                    while (pc->Op == Op.Swap);
                    continue;

                case Op.MakeCell:
                    if (NameAccess.MakeCell(py, &locals[pc->B]) < 0)
                        goto Error;
                    pc++;
                    continue;

                case Op.CopyFreeVars:
                    NameAccess.CopyFreeVariables(frame, locals, pc->B);
                    pc++;
                    continue;

                case Op.LoadDeref:
                    {
                        PyObject* value = ((PyCell*)locals[pc->B])->Value;
                        if (value == null)
                        {
                            NameAccess.UnboundDeref(py, frame, pc->B);
                            goto Error;
                        }
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                        continue;
                    }

                case Op.StoreDeref:
                    {
                        var cell = (PyCell*)locals[pc->B];
                        PyObject* old = cell->Value;
                        cell->Value = *--sp;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.XDec(py, old);
                        continue;
                    }

                case Op.DeleteDeref:
                    {
                        var cell = (PyCell*)locals[pc->B];
                        PyObject* old = cell->Value;
                        if (old == null)
                        {
                            NameAccess.UnboundDeref(py, frame, pc->B);
                            goto Error;
                        }
                        cell->Value = null;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, old);
                        continue;
                    }

                case Op.LoadFromDictOrDeref:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = NameAccess.LoadFromDictOrDeref(py, frame, sp[-1], pc->B);
                    goto ReplaceTop;

                case Op.LoadFromDictOrGlobals:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = NameAccess.LoadFromDictOrGlobals(py, frame, sp[-1], pc->C);
                    goto ReplaceTop;

                case Op.LoadName:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = NameAccess.LoadName(py, frame, pc->C);
                    goto Push;

                case Op.StoreName:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (NameAccess.StoreName(py, frame, pc->C, sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.DeleteName:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (NameAccess.DeleteName(py, frame, pc->C) < 0)
                        goto Error;
                    pc++;
                    continue;

                case Op.LoadGlobal:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeNames.LoadGlobal(py, frame, pc);
                    result = NameAccess.LoadGlobal(py, frame, pc->C);
                    goto Push;

                case FastOp.LoadGlobalModule:
                    {
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        PyDictKeys* keys = frame->Globals->Keys;
                        PyObject* value;
                        if (keys->Version != cache->VersionA || (value = PyDict.StrEntries(keys)[cache->Index].Value) == null)
                        {
                            pc->Op = Op.LoadGlobal;
                            continue;
                        }
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                        if (pc->Op == Op.PushNull)
                        {
                            *sp++ = null;
                            pc++;
                        }
                        continue;
                    }

                case FastOp.LoadGlobalBuiltin:
                    {
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        PyDictKeys* keys = frame->Function->Builtins->Keys;
                        PyObject* value;
                        if (frame->Globals->Keys->Version != cache->VersionA || keys->Version != cache->VersionB
                            || (value = PyDict.StrEntries(keys)[cache->Index].Value) == null)
                        {
                            pc->Op = Op.LoadGlobal;
                            continue;
                        }
                        Ref.Inc(value);
                        *sp++ = value;
                        pc++;
                        if (pc->Op == Op.PushNull)
                        {
                            *sp++ = null;
                            pc++;
                        }
                        continue;
                    }

                case Op.StoreGlobal:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PyDict.SetStr(py, frame->Globals, NameAccess.NameAt(frame, pc->C), sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.DeleteGlobal:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (NameAccess.DeleteGlobal(py, frame, pc->C) < 0)
                        goto Error;
                    pc++;
                    continue;

                case Op.LoadLocals:
                    result = Ref.New(Frame.Namespace(frame));
                    goto Push;

                case Op.SetupAnnotations:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (NameAccess.SetupAnnotations(py, frame) < 0)
                        goto Error;
                    pc++;
                    continue;

                // Attributes.
                case Op.LoadAttr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeAttributes.Load(py, frame, pc, sp[-1]);
                    result = Attributes.Get(py, sp[-1], NameAccess.NameAt(frame, pc->C));
                    goto ReplaceTop;

                case FastOp.LoadAttrValue:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if ((o->Tag & PyObject.TypeMask) != cache->VersionA)
                            goto DeoptLoadAttr;
                        byte* word = (byte*)o + cache->Extra;
                        nuint shape = *(nuint*)word;
                        if ((shape & Shape.DictBit) != 0 || ((Shape*)shape)->Version != cache->VersionB)
                            goto DeoptLoadAttr;
                        PyObject* value = *(PyObject**)(word + cache->Index);
                        Ref.Inc(value);
                        sp[-1] = value;
                        pc++;
                        if (--o->Count <= 0)
                        {
                            frame->Next = pc;
                            frame->Top = sp;
                            Deallocation.ReleaseLast(py, o);
                        }
                        continue;
                    }

                case FastOp.LoadAttrSlot:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        PyObject* value;
                        if ((o->Tag & PyObject.TypeMask) != cache->VersionA || py.TypeTable[cache->VersionA]->Version != cache->VersionB
                            || (value = *(PyObject**)((byte*)o + cache->Index)) == null)
                            goto DeoptLoadAttr;
                        Ref.Inc(value);
                        sp[-1] = value;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.LoadAttrModule:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        PyObject* value;
                        if (!o->Is(TypeIndex.Module) || ((PyModule*)o)->Dict->Keys->Version != cache->VersionB
                            || (value = PyDict.StrEntries(((PyModule*)o)->Dict->Keys)[cache->Index].Value) == null)
                            goto DeoptLoadAttr;
                        Ref.Inc(value);
                        sp[-1] = value;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.LoadAttrClass:
                    {
                        // A plain value found on a class (the object itself is a type).
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if (o->TypeIndex != cache->Index || ((PyType*)o)->Version != cache->VersionB
                            || py.TypeTable[cache->Index]->Version != cache->VersionA)
                            goto DeoptLoadAttr;
                        PyObject* value = (PyObject*)cache->Pointer;
                        Ref.Inc(value);
                        sp[-1] = value;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.LoadAttrClassValue:
                    {
                        // A class attribute that is no descriptor, found through an instance whose own attributes cannot hide it.
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if (!ShapeGuard(o, cache))
                            goto DeoptLoadAttr;
                        PyObject* value = (PyObject*)cache->Pointer;
                        Ref.Inc(value);
                        sp[-1] = value;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.LoadAttrProperty:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        var getter = (PyFunction*)cache->Pointer;
                        if ((o->Tag & PyObject.TypeMask) != cache->VersionA || py.TypeTable[cache->VersionA]->Version != cache->VersionB
                            || !getter->Code->IsSimple || getter->Code->ArgumentCount != 1 || !FrameStack.HasRoomInPlace(py, frame, sp - 1, getter->Code))
                            goto DeoptLoadAttr;
                        // [self] becomes [getter][self]; the frame takes both over.
                        Ref.Inc((PyObject*)getter);
                        frame->Top = sp - 1;
                        frame->Next = pc + 1;
                        frame = FrameStack.PushInPlace(py, frame, getter, sp - 1, 1);
                        goto EnterFrame;
                    }

                case Op.LoadMethod:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* o = sp[-1];
                        SpecializeAttributes.LoadMethod(py, frame, pc, o);
                        PyObject* method;
                        int found = Attributes.GetMethod(py, o, NameAccess.NameAt(frame, pc->C), &method);
                        if (found < 0)
                            goto Error;
                        sp[-1] = method;
                        *sp++ = found == 1 ? o : null;
                        pc++;
                        if (found == 0)
                        {
                            frame->Top = sp;
                            Ref.Dec(py, o);
                        }
                        continue;
                    }

                case FastOp.LoadMethodType:
                    {
                        // The type has no instance attributes of its own that could hide the method.
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if ((o->Tag & PyObject.TypeMask) != cache->VersionA || py.TypeTable[cache->VersionA]->Version != cache->VersionB)
                            goto DeoptLoadMethod;
                        var method = (PyObject*)cache->Pointer;
                        Ref.Inc(method);
                        sp[-1] = method;
                        *sp++ = o;
                        pc++;
                        continue;
                    }

                case FastOp.LoadMethodShape:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if (!ShapeGuard(o, cache))
                            goto DeoptLoadMethod;
                        var method = (PyObject*)cache->Pointer;
                        Ref.Inc(method);
                        sp[-1] = method;
                        *sp++ = o;
                        pc++;
                        continue;
                    }

                case Op.StoreAttr:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        if (SpecializeAttributes.Store(py, frame, pc, sp[-1]))
                            continue;
                        if (Attributes.Set(py, sp[-1], NameAccess.NameAt(frame, pc->C), sp[-2]) < 0)
                            goto Error;
                        goto DropTwo;
                    }

                case FastOp.StoreAttrValue:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if (!ShapeGuard(o, cache))
                            goto DeoptStoreAttr;
                        var place = (PyObject**)((byte*)o + cache->Extra + cache->Index);
                        PyObject* old = *place;
                        *place = sp[-2];
                        sp -= 2;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, old);
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.StoreAttrNew:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if (!ShapeGuard(o, cache))
                            goto DeoptStoreAttr;
                        byte* word = (byte*)o + cache->Extra;
                        *(PyObject**)(word + cache->Index) = sp[-2];
                        *(void**)word = cache->Pointer;
                        sp -= 2;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.StoreAttrSlot:
                    {
                        PyObject* o = sp[-1];
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        if ((o->Tag & PyObject.TypeMask) != cache->VersionA || py.TypeTable[cache->VersionA]->Version != cache->VersionB)
                            goto DeoptStoreAttr;
                        var place = (PyObject**)((byte*)o + cache->Index);
                        PyObject* old = *place;
                        *place = sp[-2];
                        sp -= 2;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.XDec(py, old);
                        Ref.Dec(py, o);
                        continue;
                    }

                case Op.DeleteAttr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Attributes.Delete(py, sp[-1], NameAccess.NameAt(frame, pc->C)) < 0)
                        goto Error;
                    goto DropOne;

                case Op.LoadSuperAttr:
                case Op.LoadSuperMethod:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        bool wantsMethod = pc->Op == Op.LoadSuperMethod;
                        PyObject* self;
                        result = SuperAccess.Load(py, frame, sp - 3, pc, wantsMethod, &self);
                        if (result == null)
                            goto Error;
                        for (int i = 0; i < 3; i++)
                        {
                            PyObject* old = *--sp;
                            frame->Top = sp;
                            Ref.Dec(py, old);
                        }
                        *sp++ = result;
                        if (wantsMethod)
                            *sp++ = self;
                        pc++;
                        continue;
                    }

                // Operators.
                case Op.BinaryOp:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeOperators.Binary(frame->Code, pc, sp[-2], sp[-1]);
                    result = Numbers.Binary(py, (BinaryOperator)pc->A, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                case Op.InPlaceOp:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (SpecializeOperators.InPlace(frame->Code, pc, sp[-2], sp[-1]))
                        continue;
                    result = Numbers.InPlace(py, (BinaryOperator)pc->A, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                case FastOp.IntOperator:
                    {
                        PyObject* a = sp[-2];
                        PyObject* b = sp[-1];
                        if (!BothSmallInts(a, b))
                            goto DeoptBinary;
                        left = ((PyInt*)a)->Value;
                        right = ((PyInt*)b)->Value;
                        if (pc->A == (byte)BinaryOperator.Add)
                        {
                            integer = left + right;
                            if (((left ^ integer) & (right ^ integer)) < 0)
                                goto SlowBinary;
                        }
                        else if (pc->A == (byte)BinaryOperator.Subtract)
                        {
                            integer = left - right;
                            if (((left ^ right) & (left ^ integer)) < 0)
                                goto SlowBinary;
                        }
                        else
                        {
                            IntAnswer answer = SmallIntMath.Compute((BinaryOperator)pc->A, left, right);
                            if (!answer.Fits)
                                goto SlowBinary;
                            integer = answer.Value;
                        }
                        pc++;
                        // The block of a dying operand takes the result, so a sum in a loop allocates nothing.
                        PyObject* reused = IsCachedInt(integer) ? null : a->Count == 1 ? a : b->Count == 1 ? b : null;
                        if (reused != null)
                        {
                            ((PyInt*)reused)->Value = integer;
                            *--sp = a == reused ? b : a;
                            sp[-1] = reused;
                            ReleaseAtomic(py, *sp);
                            continue;
                        }
                        sp -= 2;
                        ReleaseAtomic(py, a);
                        ReleaseAtomic(py, b);
                        goto StoreOrPushInteger;
                    }

                case FastOp.FloatOperator:
                    {
                        PyObject* a = sp[-2];
                        PyObject* b = sp[-1];
                        if (!SmallRealMath.AreOperands(pc->A, a, b))
                            goto DeoptBinary;
                        real = SmallRealMath.ValueOf(a);
                        double second = SmallRealMath.ValueOf(b);
                        if (pc->A == (byte)BinaryOperator.Multiply)
                            real *= second;
                        else if (pc->A == (byte)BinaryOperator.Add)
                            real += second;
                        else if (pc->A == (byte)BinaryOperator.Subtract)
                            real -= second;
                        else if (second != 0)
                            real /= second;
                        else
                            goto SlowBinary;
                        pc++;
                        PyObject* reused = a->Count == 1 && a->Is(TypeIndex.Float) ? a : b->Count == 1 && b->Is(TypeIndex.Float) ? b : null;
                        if (reused != null)
                        {
                            ((PyFloat*)reused)->Value = real;
                            *--sp = a == reused ? b : a;
                            sp[-1] = reused;
                            ReleaseAtomic(py, *sp);
                            continue;
                        }
                        sp -= 2;
                        ReleaseAtomic(py, a);
                        ReleaseAtomic(py, b);
                        goto StoreOrPushReal;
                    }

                // Fused forms read their operands where they lie. What is not the fast path runs the plain instructions, which still
                // stand behind the first; when the types are others, the first gets its plain opcode back.
                case FastOp.IntOfLocals:
                case FastOp.IntOfLocalAndConstant:
                    {
                        PyObject* a = locals[pc->B];
                        PyObject* b = pc->Op == FastOp.IntOfLocals ? locals[pc[1].B] : constants[pc[1].C];
                        if (!BothSmallInts(a, b))
                            goto SplitLoadFast;
                        left = ((PyInt*)a)->Value;
                        right = ((PyInt*)b)->Value;
                        if (pc[2].A == (byte)BinaryOperator.Add)
                        {
                            integer = left + right;
                            if (((left ^ integer) & (right ^ integer)) < 0)
                                goto case Op.LoadFast;
                        }
                        else if (pc[2].A == (byte)BinaryOperator.Subtract)
                        {
                            integer = left - right;
                            if (((left ^ right) & (left ^ integer)) < 0)
                                goto case Op.LoadFast;
                        }
                        else
                        {
                            IntAnswer answer = SmallIntMath.Compute((BinaryOperator)pc[2].A, left, right);
                            if (!answer.Fits)
                                goto case Op.LoadFast;
                            integer = answer.Value;
                        }
                        pc += 3;
                        goto StoreOrPushInteger;
                    }

                case FastOp.IntWithLocal:
                case FastOp.IntWithConstant:
                    {
                        PyObject* a = sp[-1];
                        PyObject* b = pc->Op == FastOp.IntWithLocal ? locals[pc->B] : constants[pc->C];
                        if (!BothSmallInts(a, b))
                            goto SplitOperand;
                        left = ((PyInt*)a)->Value;
                        right = ((PyInt*)b)->Value;
                        if (pc[1].A == (byte)BinaryOperator.Add)
                        {
                            integer = left + right;
                            if (((left ^ integer) & (right ^ integer)) < 0)
                                goto PlainOperand;
                        }
                        else if (pc[1].A == (byte)BinaryOperator.Subtract)
                        {
                            integer = left - right;
                            if (((left ^ right) & (left ^ integer)) < 0)
                                goto PlainOperand;
                        }
                        else
                        {
                            IntAnswer answer = SmallIntMath.Compute((BinaryOperator)pc[1].A, left, right);
                            if (!answer.Fits)
                                goto PlainOperand;
                            integer = answer.Value;
                        }
                        pc += 2;
                        if (a->Count == 1 && !IsCachedInt(integer))
                        {
                            ((PyInt*)a)->Value = integer;
                            continue;
                        }
                        sp--;
                        ReleaseAtomic(py, a);
                        goto StoreOrPushInteger;
                    }

                case FastOp.FloatOfLocals:
                case FastOp.FloatOfLocalAndConstant:
                    {
                        PyObject* a = locals[pc->B];
                        PyObject* b = pc->Op == FastOp.FloatOfLocals ? locals[pc[1].B] : constants[pc[1].C];
                        if (!SmallRealMath.AreOperands(pc[2].A, a, b))
                            goto SplitLoadFast;
                        real = SmallRealMath.ValueOf(a);
                        double second = SmallRealMath.ValueOf(b);
                        if (pc[2].A == (byte)BinaryOperator.Multiply)
                            real *= second;
                        else if (pc[2].A == (byte)BinaryOperator.Add)
                            real += second;
                        else if (pc[2].A == (byte)BinaryOperator.Subtract)
                            real -= second;
                        else if (pc[2].A == (byte)BinaryOperator.TrueDivide && second != 0)
                            real /= second;
                        else
                            goto case Op.LoadFast;
                        pc += 3;
                        goto StoreOrPushReal;
                    }

                case FastOp.FloatWithLocal:
                case FastOp.FloatWithConstant:
                    {
                        PyObject* a = sp[-1];
                        PyObject* b = pc->Op == FastOp.FloatWithLocal ? locals[pc->B] : constants[pc->C];
                        if (!SmallRealMath.AreOperands(pc[1].A, a, b))
                            goto SplitOperand;
                        real = SmallRealMath.ValueOf(a);
                        double second = SmallRealMath.ValueOf(b);
                        if (pc[1].A == (byte)BinaryOperator.Multiply)
                            real *= second;
                        else if (pc[1].A == (byte)BinaryOperator.Add)
                            real += second;
                        else if (pc[1].A == (byte)BinaryOperator.Subtract)
                            real -= second;
                        else if (pc[1].A == (byte)BinaryOperator.TrueDivide && second != 0)
                            real /= second;
                        else
                            goto PlainOperand;
                        pc += 2;
                        if (a->Count == 1 && a->Is(TypeIndex.Float))
                        {
                            ((PyFloat*)a)->Value = real;
                            continue;
                        }
                        sp--;
                        ReleaseAtomic(py, a);
                        goto StoreOrPushReal;
                    }

                case FastOp.CompareIntLocals:
                case FastOp.CompareIntLocalAndConstant:
                    {
                        PyObject* a = locals[pc->B];
                        PyObject* b = pc->Op == FastOp.CompareIntLocals ? locals[pc[1].B] : constants[pc[1].C];
                        if (!BothSmallInts(a, b))
                            goto SplitLoadFast;
                        holds = SmallIntMath.Holds(pc[2].A, ((PyInt*)a)->Value, ((PyInt*)b)->Value);
                        pc += 3;
                        goto JumpOrPushTruth;
                    }

                case FastOp.CompareIntWithConstant:
                    {
                        PyObject* a = sp[-1];
                        PyObject* b = constants[pc->C];
                        if (!BothSmallInts(a, b))
                            goto SplitOperand;
                        holds = SmallIntMath.Holds(pc[1].A, ((PyInt*)a)->Value, ((PyInt*)b)->Value);
                        pc += 2;
                        sp--;
                        ReleaseAtomic(py, a);
                        goto JumpOrPushTruth;
                    }

                case FastOp.ItemOfLocals:
                case FastOp.ItemOfLocalAndConstant:
                    {
                        PyObject* container = locals[pc->B];
                        PyObject* key = pc->Op == FastOp.ItemOfLocals ? locals[pc[1].B] : constants[pc[1].C];
                        if (!PyInt.IsSmall(key))
                            goto SplitLoadFast;
                        integer = ((PyInt*)key)->Value;
                        PyObject** items;
                        long length;
                        if (container->Is(TypeIndex.List))
                        {
                            items = ((PyList*)container)->Items;
                            length = ((PyList*)container)->Length;
                        }
                        else if (container->Is(TypeIndex.Tuple))
                        {
                            items = PyTuple.Items((PyTuple*)container);
                            length = ((PyTuple*)container)->Length;
                        }
                        else
                        {
                            goto SplitLoadFast;
                        }
                        if (integer < 0)
                            integer += length;
                        if ((ulong)integer >= (ulong)length)
                            goto case Op.LoadFast;
                        result = Ref.New(items[integer]);
                        pc += 3;
                        goto StoreOrPush;
                    }

                case FastOp.AttributeOfLocal:
                    {
                        PyObject* o = locals[pc->B];
                        InlineCache* cache = &frame->Code->Caches[pc[1].B];
                        if (pc[1].Op == FastOp.LoadAttrValue)
                        {
                            if (!ShapeGuard(o, cache))
                                goto SplitLoadFast;
                            result = *(PyObject**)((byte*)o + cache->Extra + cache->Index);
                        }
                        else if (pc[1].Op != FastOp.LoadAttrSlot || !TypeGuard(py, o, cache) || (result = *(PyObject**)((byte*)o + cache->Index)) == null)
                        {
                            goto SplitLoadFast;
                        }
                        Ref.Inc(result);
                        pc += 2;
                        goto StoreOrPush;
                    }

                case FastOp.MethodOfLocal:
                    {
                        PyObject* o = locals[pc->B];
                        InlineCache* cache = &frame->Code->Caches[pc[1].B];
                        bool isFound = pc[1].Op == FastOp.LoadMethodShape ? ShapeGuard(o, cache) : pc[1].Op == FastOp.LoadMethodType && TypeGuard(py, o, cache);
                        if (!isFound)
                            goto SplitLoadFast;
                        var method = (PyObject*)cache->Pointer;
                        Ref.Inc(method);
                        *sp++ = method;
                        Ref.Inc(o);
                        *sp++ = o;
                        pc += 2;
                        continue;
                    }

                case FastOp.StoreAttributeOfLocal:
                    {
                        PyObject* o = locals[pc->B];
                        InlineCache* cache = &frame->Code->Caches[pc[1].B];
                        bool isNew = pc[1].Op == FastOp.StoreAttrNew;
                        if ((!isNew && pc[1].Op != FastOp.StoreAttrValue) || !ShapeGuard(o, cache))
                            goto SplitLoadFast;
                        byte* word = (byte*)o + cache->Extra;
                        var place = (PyObject**)(word + cache->Index);
                        pc += 2;
                        if (isNew)
                        {
                            *place = *--sp;
                            *(void**)word = cache->Pointer;
                            continue;
                        }
                        PyObject* old = *place;
                        *place = *--sp;
                        if (--old->Count <= 0)
                        {
                            frame->Next = pc;
                            frame->Top = sp;
                            Deallocation.ReleaseLast(py, old);
                        }
                        continue;
                    }

                SplitLoadFast:
                    pc->Op = Op.LoadFast;
                    goto case Op.LoadFast;

                SplitOperand:
                    pc->Op = pc->Op is FastOp.IntWithLocal or FastOp.FloatWithLocal ? Op.LoadFast : Op.LoadConst;
                    continue;

                PlainOperand:
                    if (pc->Op is FastOp.IntWithLocal or FastOp.FloatWithLocal)
                        goto case Op.LoadFast;
                    goto case Op.LoadConst;

                StoreOrPushInteger:
                    // Where a value goes that the instruction before pc has made: most often into a local.
                    if (IsCachedInt(integer))
                    {
                        result = Ref.New(py.SmallInts[integer - Interpreter.SmallIntMin]);
                        goto StoreOrPush;
                    }
                    if (pc->Op == Op.StoreFast)
                    {
                        // An int that only this local holds becomes the new value: nobody else can see the change.
                        PyObject* old = locals[pc->B];
                        if (old != null && old->Count == 1 && PyInt.IsSmall(old))
                        {
                            ((PyInt*)old)->Value = integer;
                            pc++;
                            continue;
                        }
                    }
                    frame->Next = pc; // who traces allocations asks for the line
                    result = (PyObject*)py.Heap.Allocate((nuint)sizeof(PyInt), BlockKind.Atomic);
                    if (result == null)
                        goto OutOfMemoryBefore;
                    result->Count = 1;
                    result->Tag = TypeIndex.Int;
                    ((PyInt*)result)->Value = integer;
                    goto StoreOrPush;

                StoreOrPushReal:
                    if (pc->Op == Op.StoreFast)
                    {
                        PyObject* old = locals[pc->B];
                        if (old != null && old->Count == 1 && old->Is(TypeIndex.Float))
                        {
                            ((PyFloat*)old)->Value = real;
                            pc++;
                            continue;
                        }
                    }
                    frame->Next = pc;
                    result = (PyObject*)py.Heap.Allocate((nuint)sizeof(PyFloat), BlockKind.Atomic);
                    if (result == null)
                        goto OutOfMemoryBefore;
                    result->Count = 1;
                    result->Tag = TypeIndex.Float;
                    ((PyFloat*)result)->Value = real;

                StoreOrPush:
                    if (pc->Op == Op.StoreFast)
                    {
                        PyObject* old = locals[pc->B];
                        locals[pc->B] = result;
                        pc++;
                        if (old != null && --old->Count <= 0)
                        {
                            frame->Next = pc;
                            frame->Top = sp;
                            Deallocation.ReleaseLast(py, old);
                        }
                        continue;
                    }
                    *sp++ = result;
                    continue;

                JumpOrPushTruth:
                    // A truth value made by the instruction before pc: most often a conditional jump takes it.
                    if (pc->Op == Op.PopJumpIfFalse)
                    {
                        pc += holds ? 1 : 1 + pc->C;
                        continue;
                    }
                    if (pc->Op == Op.PopJumpIfTrue)
                    {
                        pc += holds ? 1 + pc->C : 1;
                        continue;
                    }
                    *sp++ = Ref.New(holds ? py.True : py.False);
                    continue;

                case FastOp.AddStr:
                    {
                        if (!sp[-2]->Is(TypeIndex.Str) || !sp[-1]->Is(TypeIndex.Str))
                            goto DeoptBinary;
                        frame->Next = pc + 1;
                        PyObject* tail = sp[-1];
                        StringBuilding.ForgetTarget(py, frame, locals, pc + 1, sp[-2]);
                        sp -= 2;
                        frame->Top = sp;
                        result = PyStr.Append(py, *sp, tail);
                        Ref.Dec(py, tail);
                        goto Push;
                    }

                case Op.CompareOp:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeOperators.Compare(frame->Code, pc, sp[-2], sp[-1]);
                    result = Comparison.Compare(py, sp[-2], sp[-1], (CompareOp)pc->A);
                    goto ReplaceTwo;

                case FastOp.CompareInt:
                    {
                        PyObject* a = sp[-2];
                        PyObject* b = sp[-1];
                        if (!BothSmallInts(a, b))
                            goto DeoptCompare;
                        holds = SmallIntMath.Holds(pc->A, ((PyInt*)a)->Value, ((PyInt*)b)->Value);
                        sp -= 2;
                        ReleaseAtomic(py, a);
                        ReleaseAtomic(py, b);
                        pc++;
                        goto JumpOrPushTruth;
                    }

                case FastOp.CompareFloat:
                    {
                        PyObject* a = sp[-2];
                        PyObject* b = sp[-1];
                        if (!BothFloats(a, b))
                            goto DeoptCompare;
                        holds = Holds((CompareOp)pc->A, ((PyFloat*)a)->Value, ((PyFloat*)b)->Value);
                        sp -= 2;
                        ReleaseAtomic(py, a);
                        ReleaseAtomic(py, b);
                        pc++;
                        goto JumpOrPushTruth;
                    }

                case FastOp.CompareStr:
                    {
                        PyObject* a = sp[-2];
                        PyObject* b = sp[-1];
                        if (!a->Is(TypeIndex.Str) || !b->Is(TypeIndex.Str))
                            goto DeoptCompare;
                        bool equal = a == b || PyStr.Equal((PyStr*)a, (PyStr*)b);
                        holds = equal == (pc->A == (byte)CompareOp.Eq);
                        sp -= 2;
                        ReleaseAtomic(py, a);
                        ReleaseAtomic(py, b);
                        pc++;
                        goto JumpOrPushTruth;
                    }

                case Op.IsOp:
                    {
                        PyObject* b = *--sp;
                        PyObject* a = *--sp;
                        holds = (a == b) != ((pc->A & 1) != 0);
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, b);
                        Ref.Dec(py, a);
                        goto JumpOrPushTruth;
                    }

                case Op.ContainsOp:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        int contains = Items.Contains(py, sp[-1], sp[-2]);
                        if (contains < 0)
                            goto Error;
                        holds = (contains != 0) != ((pc->A & 1) != 0);
                        sp = FrameStack.Drop(py, frame, sp, 2);
                        pc++;
                        goto JumpOrPushTruth;
                    }

                case Op.UnaryNegative:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Numbers.Negative(py, sp[-1]);
                    goto ReplaceTop;

                case Op.UnaryPositive:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Numbers.Positive(py, sp[-1]);
                    goto ReplaceTop;

                case Op.UnaryInvert:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Numbers.Invert(py, sp[-1]);
                    goto ReplaceTop;

                case Op.UnaryNot:
                case Op.ToBool:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* o = sp[-1];
                        int truth = o == py.True ? 1 : o == py.False ? 0 : Conversion.IsTrue(py, o);
                        if (truth < 0)
                            goto Error;
                        holds = (truth != 0) == (pc->Op == Op.ToBool);
                        sp = FrameStack.Drop(py, frame, sp, 1);
                        pc++;
                        goto JumpOrPushTruth;
                    }

                case Op.BinarySubscr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeOperators.Subscript(py, frame->Code, pc, sp[-2], sp[-1]);
                    result = Items.Get(py, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                case FastOp.SubscrListInt:
                    {
                        PyObject* container = sp[-2];
                        PyObject* key = sp[-1];
                        if (!container->Is(TypeIndex.List) || !PyInt.IsSmall(key))
                            goto DeoptSubscr;
                        var list = (PyList*)container;
                        long index = ((PyInt*)key)->Value;
                        if (index < 0)
                            index += list->Length;
                        if ((ulong)index >= (ulong)list->Length)
                            goto SlowSubscr;
                        PyObject* item = list->Items[index];
                        Ref.Inc(item);
                        ReleaseAtomic(py, key);
                        sp--;
                        sp[-1] = item;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, container);
                        continue;
                    }

                case FastOp.SubscrTupleInt:
                    {
                        PyObject* container = sp[-2];
                        PyObject* key = sp[-1];
                        if (!container->Is(TypeIndex.Tuple) || !PyInt.IsSmall(key))
                            goto DeoptSubscr;
                        var tuple = (PyTuple*)container;
                        long index = ((PyInt*)key)->Value;
                        if (index < 0)
                            index += tuple->Length;
                        if ((ulong)index >= (ulong)tuple->Length)
                            goto SlowSubscr;
                        PyObject* item = PyTuple.Items(tuple)[index];
                        Ref.Inc(item);
                        ReleaseAtomic(py, key);
                        sp--;
                        sp[-1] = item;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, container);
                        continue;
                    }

                case FastOp.SubscrDict:
                    {
                        if (!sp[-2]->Is(TypeIndex.Dict))
                            goto DeoptSubscr;
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = PyDict.Get(py, (PyDict*)sp[-2], sp[-1]);
                        if (result == null)
                        {
                            if (!py.HasError)
                                Raise.KeyError(py, sp[-1]);
                            goto Error;
                        }
                        Ref.Inc(result);
                        goto ReplaceTwo;
                    }

                case FastOp.SubscrMethod:
                    {
                        // A class's own __getitem__: the operands become its arguments where they lie.
                        PyFunction* method = SpecializeOperators.GetItemMethod(py, sp[-2]);
                        if (method == null || !FrameStack.HasRoomInPlace(py, frame, sp - 2, method->Code))
                            goto DeoptSubscr;
                        Ref.Inc((PyObject*)method);
                        frame->Next = pc + 1;
                        frame->Top = sp - 2;
                        frame = FrameStack.PushInPlace(py, frame, method, sp - 2, 2);
                        goto EnterFrame;
                    }

                case FastOp.SubscrStrInt:
                    {
                        if (!sp[-2]->Is(TypeIndex.Str) || !PyInt.IsSmall(sp[-1]))
                            goto DeoptSubscr;
                        var text = (PyStr*)sp[-2];
                        long index = ((PyInt*)sp[-1])->Value;
                        if (index < 0)
                            index += text->Length;
                        if ((ulong)index >= (ulong)text->Length)
                            goto SlowSubscr;
                        result = PyStr.FromCodePoint(py, PyStr.At(text, (int)index));
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        goto ReplaceTwo;
                    }

                case Op.StoreSubscr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeOperators.StoreSubscript(pc, sp[-2], sp[-1]);
                    if (Items.Set(py, sp[-2], sp[-1], sp[-3]) < 0)
                        goto Error;
                    goto DropThree;

                case FastOp.StoreListInt:
                    {
                        PyObject* container = sp[-2];
                        PyObject* key = sp[-1];
                        if (!container->Is(TypeIndex.List) || !PyInt.IsSmall(key))
                            goto DeoptStoreSubscr;
                        var list = (PyList*)container;
                        long index = ((PyInt*)key)->Value;
                        if (index < 0)
                            index += list->Length;
                        if ((ulong)index >= (ulong)list->Length)
                            goto DeoptStoreSubscr;
                        PyObject* old = list->Items[index];
                        list->Items[index] = sp[-3];
                        ReleaseAtomic(py, key);
                        sp -= 3;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, old);
                        Ref.Dec(py, container);
                        continue;
                    }

                case FastOp.StoreDict:
                    if (!sp[-2]->Is(TypeIndex.Dict))
                        goto DeoptStoreSubscr;
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PyDict.Set(py, (PyDict*)sp[-2], sp[-1], sp[-3]) < 0)
                        goto Error;
                    goto DropThree;

                case Op.DeleteSubscr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Items.Delete(py, sp[-2], sp[-1]) < 0)
                        goto Error;
                    goto DropTwo;

                case Op.BinarySlice:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Items.GetSlice(py, sp[-3], sp[-2], sp[-1]);
                    goto ReplaceThree;

                case Op.StoreSlice:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Items.SetSlice(py, sp[-3], sp[-2], sp[-1], sp[-4]) < 0)
                        goto Error;
                    {
                        PyObject* old = *--sp;
                        frame->Top = sp;
                        Ref.Dec(py, old);
                    }
                    goto DropThree;

                // Building.
                case Op.BuildTuple:
                    frame->Next = pc + 1;
                    frame->Top = sp -= pc->C;
                    result = PyTuple.FromStolen(py, sp, pc->C);
                    goto Push;

                case Op.BuildList:
                    frame->Next = pc + 1;
                    frame->Top = sp -= pc->C;
                    result = PyList.FromStolen(py, sp, pc->C);
                    goto Push;

                case Op.BuildSet:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Building.Set(py, sp - pc->C, pc->C);
                    if (result == null)
                        goto Error;
                    sp = FrameStack.Drop(py, frame, sp, pc->C);
                    goto Push;

                case Op.BuildMap:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Building.Map(py, sp - (2 * pc->C), pc->C);
                    if (result == null)
                        goto Error;
                    sp = FrameStack.Drop(py, frame, sp, 2 * pc->C);
                    goto Push;

                case Op.BuildString:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = PyStr.Join(py, py.EmptyStr, sp - pc->C, pc->C);
                    if (result == null)
                        goto Error;
                    sp = FrameStack.Drop(py, frame, sp, pc->C);
                    goto Push;

                case Op.BuildSlice:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = PySlice.New(py, sp[-pc->C], sp[-pc->C + 1], pc->C == 3 ? sp[-1] : py.None);
                    if (result == null)
                        goto Error;
                    sp = FrameStack.Drop(py, frame, sp, pc->C);
                    goto Push;

                case Op.ListAppend:
                    {
                        frame->Next = pc + 1;
                        frame->Top = --sp;
                        var list = (PyList*)sp[-pc->B];
                        if (list->Length < list->Capacity)
                            list->Items[list->Length++] = *sp;
                        else if (PyList.AppendStolen(py, list, *sp) < 0)
                            goto Error;
                        pc++;
                        continue;
                    }

                case Op.SetAdd:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PySet.Add(py, (PySet*)sp[-pc->B - 1], sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.MapAdd:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PyDict.Set(py, (PyDict*)sp[-pc->B - 2], sp[-2], sp[-1]) < 0)
                        goto Error;
                    goto DropTwo;

                case Op.ListExtend:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Building.ExtendList(py, (PyList*)sp[-pc->B - 1], sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.SetUpdate:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PySet.Update(py, (PySet*)sp[-pc->B - 1], sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.DictUpdate:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Building.UpdateDict(py, (PyDict*)sp[-pc->B - 1], sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.DictMerge:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (PyDict.MergeKeywords(py, (PyDict*)sp[-pc->B - 1], sp[-1], sp[-pc->B - 4]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.ListToTuple:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = PyList.ToTuple(py, (PyList*)sp[-1]);
                    goto ReplaceTop;

                case Op.FormatValue:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        bool hasSpec = (pc->A & 4) != 0;
                        PyObject* value = hasSpec ? sp[-2] : sp[-1];
                        result = Building.FormatValue(py, value, pc->A & 3, hasSpec ? sp[-1] : null);
                        if (hasSpec)
                            goto ReplaceTwo;
                        goto ReplaceTop;
                    }

                // Unpacking.
                case Op.UnpackSequence:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    SpecializeOperators.Unpack(pc, sp[-1]);
                    sp = Building.Unpack(py, frame, sp, pc->C);
                    if (sp == null)
                    {
                        sp = frame->Top;
                        goto Error;
                    }
                    pc++;
                    continue;

                case FastOp.UnpackTwo:
                    {
                        PyObject* o = sp[-1];
                        if (!o->Is(TypeIndex.Tuple) || ((PyTuple*)o)->Length != 2)
                        {
                            pc->Op = Op.UnpackSequence;
                            continue;
                        }
                        PyObject** items = PyTuple.Items((PyTuple*)o);
                        Ref.Inc(items[0]);
                        Ref.Inc(items[1]);
                        if (pc[1].Op == Op.StoreFast && pc[2].Op == Op.StoreFast)
                        {
                            // The pair keeps both alive until it is released, so what the locals held can go first.
                            sp--;
                            frame->Next = pc += 3;
                            frame->Top = sp;
                            PyObject* first = locals[pc[-2].B];
                            locals[pc[-2].B] = items[0];
                            PyObject* second = locals[pc[-1].B];
                            locals[pc[-1].B] = items[1];
                            Ref.XDec(py, first);
                            Ref.XDec(py, second);
                            Ref.Dec(py, o);
                            continue;
                        }
                        sp[-1] = items[1];
                        *sp++ = items[0];
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.UnpackTuple:
                    {
                        PyObject* o = sp[-1];
                        if (!o->Is(TypeIndex.Tuple) || ((PyTuple*)o)->Length != pc->C)
                        {
                            pc->Op = Op.UnpackSequence;
                            continue;
                        }
                        sp = Building.PushReversed(sp - 1, PyTuple.Items((PyTuple*)o), pc->C);
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case FastOp.UnpackList:
                    {
                        PyObject* o = sp[-1];
                        if (!o->Is(TypeIndex.List) || ((PyList*)o)->Length != pc->C)
                        {
                            pc->Op = Op.UnpackSequence;
                            continue;
                        }
                        sp = Building.PushReversed(sp - 1, ((PyList*)o)->Items, pc->C);
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case Op.UnpackEx:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    sp = Building.UnpackStarred(py, frame, sp, pc->A, pc->C);
                    if (sp == null)
                    {
                        sp = frame->Top;
                        goto Error;
                    }
                    pc++;
                    continue;

                // Calls.
                case Op.Call:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    CallPaths.UnpackBoundMethod(py, sp - pc->C);
                    SpecializeCalls.Call(py, frame, pc, sp);
                    if (sp[-pc->C - 2]->Is(TypeIndex.Function))
                        goto CallFunction;
                    goto CallNative;

                case FastOp.CallFunction:
                    {
                        int count = pc->C;
                        var function = (PyFunction*)sp[-count - 2];
                        if (!function->Header.Is(TypeIndex.Function))
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        PyObject** args = sp - count;
                        if (args[-1] != null)
                        {
                            args--;
                            count++;
                        }
                        PyCode* code = function->Code;
                        if (count != code->ArgumentCount || !code->IsSimple || !FrameStack.HasRoomInPlace(py, frame, args, code))
                            goto CallFunction;
                        frame->Next = pc + 1;
                        frame->Top = sp - pc->C - 2;
                        frame = FrameStack.PushInPlace(py, frame, function, args, count);
                        goto EnterFrame;
                    }

                case FastOp.CallClass:
                    {
                        // A class whose __init__ is a Python function and whose __new__ is object's.
                        int count = pc->C;
                        PyObject** place = sp - count - 2;
                        InlineCache* cache = &frame->Code->Caches[pc->B];
                        var init = (PyFunction*)cache->Pointer;
                        if (!(*place)->Is(TypeIndex.Type) || place[1] != null || ((PyType*)*place)->Version != cache->VersionA
                            || !init->Code->IsSimple || init->Code->ArgumentCount != count + 1 || !FrameStack.HasRoomInPlace(py, frame, place + 1, init->Code))
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* instance = Types.AllocateInstance(py, (PyType*)*place, 0);
                        if (instance == null)
                            goto Error;
                        PyObject* type = *place;
                        *place = instance;
                        place[1] = Ref.New(instance);
                        Ref.Inc((PyObject*)init);
                        frame->Top = place + 1;
                        frame = FrameStack.PushInPlace(py, frame, init, place + 1, count + 1);
                        frame->Flags = FrameFlags.IsInit;
                        Ref.Dec(py, type);
                        goto EnterFrame;
                    }

                case FastOp.CallBuiltinOne:
                    {
                        var builtin = (PyBuiltin*)sp[-3];
                        if (!builtin->Header.Is(TypeIndex.Builtin) || builtin->Kind != (int)CallKind.OneArg || sp[-2] != null)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = ((BinarySlot)builtin->Function)(py, builtin->Self, sp[-1]);
                        goto FinishCall;
                    }

                case FastOp.CallBuiltinMany:
                    {
                        int count = pc->C;
                        var builtin = (PyBuiltin*)sp[-count - 2];
                        if (!builtin->Header.Is(TypeIndex.Builtin) || sp[-count - 1] != null || builtin->Kind < (int)CallKind.Positional)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = builtin->Kind == (int)CallKind.Positional
                            ? ((delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*>)builtin->Function)(py, builtin->Self, sp - count, count)
                            : ((CallSlot)builtin->Function)(py, builtin->Self, sp - count, count, null);
                        goto FinishCall;
                    }

                case FastOp.CallMethodNone:
                    {
                        var method = (PyMethodDescriptor*)sp[-2];
                        PyObject* self = sp[-1];
                        if (pc->C != 0 || self == null || method != frame->Code->Caches[pc->B].Pointer || !method->Header.Is(TypeIndex.MethodDescriptor)
                            || self->TypeIndex != frame->Code->Caches[pc->B].Index)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = ((UnarySlot)method->Function)(py, self);
                        goto FinishCall;
                    }

                case FastOp.CallMethodOne:
                    {
                        var method = (PyMethodDescriptor*)sp[-3];
                        PyObject* self = sp[-2];
                        if (self == null || method != frame->Code->Caches[pc->B].Pointer || !method->Header.Is(TypeIndex.MethodDescriptor)
                            || self->TypeIndex != frame->Code->Caches[pc->B].Index)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = ((BinarySlot)method->Function)(py, self, sp[-1]);
                        goto FinishCall;
                    }

                case FastOp.CallMethodMany:
                    {
                        int count = pc->C;
                        var method = (PyMethodDescriptor*)sp[-count - 2];
                        PyObject* self = sp[-count - 1];
                        if (self == null || method != frame->Code->Caches[pc->B].Pointer || !method->Header.Is(TypeIndex.MethodDescriptor)
                            || self->TypeIndex != frame->Code->Caches[pc->B].Index)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = method->Kind == (int)CallKind.Positional
                            ? ((delegate*<Interpreter, PyObject*, PyObject**, int, PyObject*>)method->Function)(py, self, sp - count, count)
                            : ((CallSlot)method->Function)(py, self, sp - count, count, null);
                        goto FinishCall;
                    }

                case FastOp.CallListAppend:
                    {
                        PyObject* self = sp[-2];
                        if (sp[-3] != frame->Code->Caches[pc->B].Pointer || self == null || !self->Is(TypeIndex.List))
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = --sp;
                        var list = (PyList*)self;
                        if (list->Length < list->Capacity)
                            list->Items[list->Length++] = *sp;
                        else if (PyList.AppendStolen(py, list, *sp) < 0)
                            goto Error;
                        PyObject* method = sp[-2];
                        pc++;
                        if (pc->Op == Op.PopTop)
                        {
                            frame->Top = sp -= 2;
                            frame->Next = ++pc;
                        }
                        else
                        {
                            sp[-2] = Ref.New(py.None);
                            frame->Top = --sp;
                        }
                        Ref.Dec(py, self);
                        Ref.Dec(py, method);
                        continue;
                    }

                case FastOp.CallLen:
                    {
                        if (sp[-3] != frame->Code->Caches[pc->B].Pointer || sp[-2] != null)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        long length = Items.Length(py, sp[-1]);
                        if (length < 0)
                            goto Error;
                        result = PyInt.FromLong(py, length);
                        goto FinishCall;
                    }

                case FastOp.CallTypeOne:
                    {
                        // type(x)
                        if (sp[-3] != (PyObject*)py.TypeTable[TypeIndex.Type] || sp[-2] != null)
                        {
                            pc->Op = Op.Call;
                            continue;
                        }
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = Ref.New((PyObject*)py.TypeOf(sp[-1]));
                        goto FinishCall;
                    }

                CallNative:
                    result = CallPaths.Native(py, sp - pc->C - 2, pc->C);
                FinishCall:
                    if (result == null)
                        goto Error;
                    {
                        int count = pc->C;
                        do
                        {
                            PyObject* argument = *--sp;
                            if (argument != null && --argument->Count <= 0)
                            {
                                frame->Top = sp;
                                Deallocation.ReleaseLast(py, argument);
                            }
                        }
                        while (--count >= 0);
                        PyObject* callable = sp[-1];
                        sp[-1] = result;
                        frame->Top = sp;
                        Ref.Dec(py, callable);
                    }
                    pc++;
                    if (pc->Op == Op.PopTop && result == py.None)
                    {
                        ReleaseAtomic(py, result);
                        sp--;
                        pc++;
                    }
                    if (py.Attention != 0)
                        goto Attend;
                    continue;

                CallFunction:
                    // A Python function with arguments to bind, or a frame that does not fit in place.
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    {
                        Frame* callee = CallPaths.PushFunction(py, frame, sp, pc->C, null);
                        if (callee == null)
                        {
                            sp = frame->Top;
                            goto Error;
                        }
                        frame = callee;
                    }
                    goto EnterFrame;

                case Op.CallKw:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* names = sp[-1];
                        CallPaths.UnpackBoundMethod(py, sp - 1 - pc->C);
                        if (sp[-pc->C - 3]->Is(TypeIndex.Function))
                        {
                            Frame* callee = CallPaths.PushFunction(py, frame, sp - 1, pc->C, names);
                            if (callee == null)
                            {
                                sp = frame->Top;
                                goto Error;
                            }
                            frame = callee;
                            Ref.Dec(py, names);
                            goto EnterFrame;
                        }
                        result = CallPaths.NativeWithKeywords(py, sp - pc->C - 3, pc->C, names);
                        if (result == null)
                            goto Error;
                        sp = FrameStack.Drop(py, frame, sp, pc->C + 3);
                        goto Push;
                    }

                case Op.CallEx:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        int operands = 3 + (pc->A & 1);
                        PyObject** place = sp - operands;
                        PyObject* value;
                        Frame* callee = CallPaths.CallWithUnpacking(py, frame, place, (pc->A & 1) != 0, &value);
                        result = value;
                        if (callee != null)
                        {
                            frame = callee;
                            goto EnterFrame;
                        }
                        sp = frame->Top;
                        if (result == null)
                            goto Error;
                        goto Push;
                    }

                case Op.MakeFunction:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Building.MakeFunction(py, frame, sp, pc->A);
                    sp = frame->Top;
                    goto Push;

                case Op.LoadBuildClass:
                    result = NameAccess.LoadBuildClass(py, frame);
                    goto Push;

                // Jumps.
                case Op.Jump:
                    pc += 1 + pc->C;
                    continue;

                case Op.JumpBackward:
                    if (py.Attention != 0)
                        goto AttendJump;
                    pc += 1 + pc->C;
                    if (--py.HopCountdown == 0)
                        goto Hop;
                    continue;

                case Op.PopJumpIfFalse:
                    {
                        PyObject* o = *--sp;
                        if (o == py.True || o == py.False)
                        {
                            ReleaseAtomic(py, o);
                            pc += o == py.False ? 1 + pc->C : 1;
                            continue;
                        }
                        int truth = Truth(py, frame, pc, sp, o);
                        if (truth < 0)
                            goto Error;
                        pc += truth == 0 ? 1 + pc->C : 1;
                        continue;
                    }

                case Op.PopJumpIfTrue:
                    {
                        PyObject* o = *--sp;
                        if (o == py.True || o == py.False)
                        {
                            ReleaseAtomic(py, o);
                            pc += o == py.True ? 1 + pc->C : 1;
                            continue;
                        }
                        int truth = Truth(py, frame, pc, sp, o);
                        if (truth < 0)
                            goto Error;
                        pc += truth != 0 ? 1 + pc->C : 1;
                        continue;
                    }

                case Op.PopJumpIfNone:
                case Op.PopJumpIfNotNone:
                    {
                        PyObject* o = *--sp;
                        pc += (o == py.None) == (pc->Op == Op.PopJumpIfNone) ? 1 + pc->C : 1;
                        frame->Next = pc;
                        frame->Top = sp;
                        Ref.Dec(py, o);
                        continue;
                    }

                case Op.JumpIfFalseOrPop:
                case Op.JumpIfTrueOrPop:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* o = sp[-1];
                        int truth = o == py.True ? 1 : o == py.False ? 0 : Conversion.IsTrue(py, o);
                        if (truth < 0)
                            goto Error;
                        if ((truth != 0) == (pc->Op == Op.JumpIfTrueOrPop))
                        {
                            pc += 1 + pc->C;
                            continue;
                        }
                        goto DropOne;
                    }

                case Op.GetIter:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Iteration.Iter(py, sp[-1]);
                    goto ReplaceTop;

                case Op.ForIter:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* iterator = sp[-1];
                        if (SpecializeOperators.ForIter(pc, iterator))
                            continue;
                        PyObject* item = py.TypeOf(iterator)->Next(py, iterator);
                        if (item != null)
                        {
                            result = item;
                            pc++;
                            goto StoreOrPush;
                        }
                        if (py.HasError && !Errors.ClearIf(py, TypeIndex.StopIteration))
                            goto Error;
                        goto Exhausted;
                    }

                case FastOp.ForIterRange:
                    {
                        var range = (PyRangeIterator*)sp[-1];
                        if (!range->Header.Is(TypeIndex.RangeIterator))
                            goto DeoptForIter;
                        if (range->Remaining <= 0)
                            goto Exhausted;
                        range->Remaining--;
                        long value = range->Next;
                        range->Next = value + range->Step;
                        integer = value;
                        pc++;
                        goto StoreOrPushInteger;
                    }

                case FastOp.ForIterList:
                    {
                        var iterator = (PyListIterator*)sp[-1];
                        if (!iterator->Header.Is(TypeIndex.ListIterator))
                            goto DeoptForIter;
                        PyList* list = iterator->List;
                        if (list == null || iterator->Index >= list->Length)
                        {
                            if (list == null)
                                goto Exhausted;
                            iterator->List = null;
                            frame->Next = pc + 1;
                            frame->Top = sp;
                            Ref.Dec(py, (PyObject*)list);
                            goto Exhausted;
                        }
                        result = Ref.New(list->Items[iterator->Index++]);
                        pc++;
                        goto StoreOrPush;
                    }

                case FastOp.ForIterTuple:
                    {
                        var iterator = (PyTupleIterator*)sp[-1];
                        if (!iterator->Header.Is(TypeIndex.TupleIterator))
                            goto DeoptForIter;
                        PyTuple* tuple = iterator->Tuple;
                        if (tuple == null || iterator->Index >= tuple->Length)
                        {
                            if (tuple == null)
                                goto Exhausted;
                            iterator->Tuple = null;
                            frame->Next = pc + 1;
                            frame->Top = sp;
                            Ref.Dec(py, (PyObject*)tuple);
                            goto Exhausted;
                        }
                        result = Ref.New(PyTuple.Items(tuple)[iterator->Index++]);
                        pc++;
                        goto StoreOrPush;
                    }

                case FastOp.ForIterGenerator:
                    {
                        var generator = (PyGenerator*)sp[-1];
                        if (!generator->Header.Is(TypeIndex.Generator) || generator->State > GeneratorState.SuspendedYieldFrom)
                            goto DeoptForIter;
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        if (!FrameStack.EnterCall(py))
                            goto Error;
                        frame = Generators.Resume(py, frame, generator, Ref.New(py.None));
                        goto ResumeFrame;
                    }

                DeoptForIter:
                    pc->Op = Op.ForIter;
                    pc->A++;
                    continue;

                Exhausted:
                    {
                        PyObject* iterator = *--sp;
                        pc += 1 + pc->C;
                        frame->Next = pc;
                        frame->Top = sp;
                        Ref.Dec(py, iterator);
                        continue;
                    }

                // Ends.
                case Op.ReturnConst:
                    result = Ref.New(constants[pc->C]);
                    goto Return;

                case Op.ReturnValue:
                    result = *--sp;
                Return:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    {
                        PyObject** local = locals;
                        PyObject** end = (PyObject**)frame;
                        if (frame->Object != null)
                            FrameStack.DetachObject(py, frame);
                        for (; local < end; local++)
                        {
                            PyObject* value = *local;
                            if (value != null)
                            {
                                *local = null;
                                if (--value->Count <= 0)
                                    FrameStack.ReleaseLastOfEnding(py, frame, value);
                            }
                        }
                        int flags = frame->Flags;
                        Frame* caller = frame->Previous;
                        PyCode* code = frame->Code;
                        PyFunction* function = frame->Function;
                        if (flags != 0 || frame->Object != null)
                        {
                            PyObject* returned = result;
                            frame = Unwinding.LeaveSpecial(py, frame, &returned);
                            result = returned;
                            if (frame == null)
                                return result;
                            if (result == null)
                                goto CallerError;
                            goto ResumeFrame;
                        }
                        py.RecursionDepth--;
                        py.CurrentFrame = caller;
                        frame = caller;
                        *caller->Top++ = result;
                        if (--function->Header.Count <= 0)
                            Deallocation.ReleaseLast(py, (PyObject*)function);
                        if (--code->Header.Count <= 0)
                            Deallocation.ReleaseLast(py, (PyObject*)code);
                    }
                    goto ResumeFrame;

                EnterFrame:
                    // A new frame has been pushed for a Python function.
                    if (++py.RecursionDepth > py.RecursionLimit)
                    {
                        Unwinding.RecursionTooDeep(py, frame);
                        goto Unwind;
                    }
                    pc = frame->Next;
                    sp = frame->Top;
                    locals = Frame.Locals(frame);
                    constants = PyTuple.Items(frame->Code->Constants);
                    if (py.Attention != 0)
                        goto Attend;
                    continue;

                ResumeFrame:
                    // A frame goes on: a generator's, or that of a caller in which a special frame has left its result.
                    pc = frame->Next;
                    sp = frame->Top;
                    locals = Frame.Locals(frame);
                    constants = PyTuple.Items(frame->Code->Constants);
                    continue;

                // Generators and coroutines.
                case Op.ReturnGenerator:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = Generators.FromFrame(py, frame);
                        if (result == null)
                            goto Error;
                        frame = Unwinding.LeaveMoved(py, frame, result);
                        if (frame == null)
                            return result;
                        goto ResumeFrame;
                    }

                case Op.YieldValue:
                    {
                        result = *--sp;
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        bool isEntry = frame->Has(FrameFlags.IsEntry);
                        frame = Generators.Suspend(py, frame, (pc->A & 1) != 0);
                        if (isEntry)
                            return result;
                        sp = frame->Top;
                        *sp++ = result;
                        frame->Top = sp;
                        goto ResumeFrame;
                    }

                case Op.GetYieldFromIter:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Generators.YieldFromIterator(py, frame, sp[-1]);
                    goto ReplaceTop;

                case Op.Send:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* receiver = sp[-2];
                        if ((receiver->Is(TypeIndex.Generator) || receiver->Is(TypeIndex.Coroutine))
                            && ((PyGenerator*)receiver)->State is GeneratorState.Suspended or GeneratorState.SuspendedYieldFrom)
                        {
                            if (!FrameStack.EnterCall(py))
                                goto Error;
                            frame->Top = --sp;
                            frame = Generators.Resume(py, frame, (PyGenerator*)receiver, *sp);
                            goto ResumeFrame;
                        }
                        PyObject* answer;
                        int sent = Generators.Send(py, receiver, sp[-1], &answer);
                        if (sent < 0)
                            goto Error;
                        result = answer;
                        PyObject* value = sp[-1];
                        sp[-1] = result;
                        pc += sent == 0 ? 1 + pc->C : 1;
                        Ref.Dec(py, value);
                        continue;
                    }

                case Op.EndSend:
                    {
                        PyObject* value = *--sp;
                        PyObject* receiver = sp[-1];
                        sp[-1] = value;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.Dec(py, receiver);
                        continue;
                    }

                case Op.CleanupThrow:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        result = Generators.StopValue(py, sp[-1]);
                        if (result == null)
                            goto Error;
                        sp = FrameStack.Drop(py, frame, sp, 3);
                        *sp++ = Ref.New(py.None);
                        goto Push;
                    }

                case Op.StopIterationError:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Generators.StopIterationError(py, sp[-1], pc->A);
                    goto ReplaceTop;

                case Op.GetAwaitable:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Awaiting.GetAwaitable(py, sp[-1], pc->A);
                    goto ReplaceTop;

                case Op.GetAIter:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Awaiting.GetAsyncIterator(py, sp[-1]);
                    goto ReplaceTop;

                case Op.GetANext:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Awaiting.GetAsyncNext(py, sp[-1]);
                    goto Push;

                case Op.EndAsyncFor:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (!sp[-1]->Is(TypeIndex.StopAsyncIteration) && !Types.IsInstance(py, sp[-1], TypeIndex.StopAsyncIteration))
                    {
                        Errors.Restore(py, *--sp);
                        goto ErrorNoTraceback;
                    }
                    goto DropTwo;

                case Op.BeforeAsyncWith:
                case Op.BeforeWith:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        PyObject* exit;
                        result = ContextManagers.Enter(py, sp[-1], pc->Op == Op.BeforeAsyncWith, &exit);
                        if (result == null)
                            goto Error;
                        PyObject* manager = sp[-1];
                        sp[-1] = exit;
                        *sp++ = result;
                        pc++;
                        frame->Top = sp;
                        Ref.Dec(py, manager);
                        continue;
                    }

                case Op.AsyncGenWrap:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Awaiting.Wrap(py, sp[-1]);
                    goto ReplaceTop;

                // Exceptions.
                case Op.PushExcInfo:
                    {
                        PyObject* exception = sp[-1];
                        PyObject* previous = *py.Handled;
                        sp[-1] = previous != null ? previous : Ref.New(py.None);
                        *py.Handled = Ref.New(exception);
                        *sp++ = exception;
                        pc++;
                        continue;
                    }

                case Op.PopExcept:
                    {
                        PyObject* previous = *--sp;
                        PyObject* handled = *py.Handled;
                        if (previous == py.None)
                        {
                            ReleaseAtomic(py, previous);
                            previous = null;
                        }
                        *py.Handled = previous;
                        frame->Next = ++pc;
                        frame->Top = sp;
                        Ref.XDec(py, handled);
                        continue;
                    }

                case Op.CheckExcMatch:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        int matches = Unwinding.CheckMatch(py, sp[-2], sp[-1]);
                        if (matches < 0)
                            goto Error;
                        result = Ref.New(matches != 0 ? py.True : py.False);
                        goto ReplaceTop;
                    }

                case Op.CheckEgMatch:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (ExceptionGroups.Match(py, sp) < 0)
                        goto Error;
                    pc++;
                    continue;

                case Op.PrepReraiseStar:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = ExceptionGroups.PrepareReraise(py, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                case Op.Reraise:
                    {
                        PyObject* exception = *--sp;
                        // Handlers are looked for from here; what they learn is the instruction that failed at first.
                        if (pc->B != 0)
                            py.BlamedInstruction = Unwinding.BlamedInstruction(sp[-pc->B]);
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        Errors.Restore(py, exception);
                        goto ErrorNoTraceback;
                    }

                case Op.RaiseVarargs:
                    {
                        frame->Next = pc + 1;
                        PyObject* cause = pc->C == 2 ? *--sp : null;
                        PyObject* exception = pc->C >= 1 ? *--sp : null;
                        frame->Top = sp;
                        if (Unwinding.Raise(py, exception, cause))
                            goto ErrorNoTraceback;
                        goto Error;
                    }

                case Op.WithExceptStart:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = ContextManagers.ExitWithException(py, sp[-4], sp[-1]);
                    goto Push;

                case Op.LoadAssertionError:
                    result = Ref.New((PyObject*)py.TypeTable[TypeIndex.AssertionError]);
                    goto Push;

                // Imports.
                case Op.ImportName:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Importing.ImportName(py, frame, NameAccess.NameAt(frame, pc->C), sp[-1], sp[-2]);
                    goto ReplaceTwo;

                case Op.ImportFrom:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Importing.ImportFrom(py, sp[-1], NameAccess.NameAt(frame, pc->C));
                    goto Push;

                case Op.ImportStar:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Importing.ImportStar(py, frame, sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                // Patterns.
                case Op.GetLen:
                    {
                        frame->Next = pc + 1;
                        frame->Top = sp;
                        long length = Items.Length(py, sp[-1]);
                        if (length < 0)
                            goto Error;
                        result = PyInt.FromLong(py, length);
                        goto Push;
                    }

                case Op.MatchMapping:
                    result = Ref.New((py.TypeOf(sp[-1])->Flags & TypeFlags.Mapping) != 0 ? py.True : py.False);
                    goto Push;

                case Op.MatchSequence:
                    result = Ref.New((py.TypeOf(sp[-1])->Flags & TypeFlags.Sequence) != 0 ? py.True : py.False);
                    goto Push;

                case Op.MatchKeys:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Matching.Keys(py, sp[-2], sp[-1]);
                    goto Push;

                case Op.MatchClass:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Matching.Class(py, sp[-3], sp[-2], pc->C, sp[-1]);
                    goto ReplaceThree;

                // Rare.
                case Op.PrintExpr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Rare.PrintExpression(py, sp[-1]) < 0)
                        goto Error;
                    goto DropOne;

                case Op.CallIntrinsic1:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = TypeParameters.Intrinsic1(py, frame, pc->A, sp[-1]);
                    goto ReplaceTop;

                case Op.CallIntrinsic2:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = TypeParameters.Intrinsic2(py, frame, pc->A, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                default:
                    Raise.SystemError(py, "unknown opcode");
                    goto Error;

                    // Shared tails. The frame is saved; operands above are still owned.
                Push:
                    if (result == null)
                        goto Error;
                    *sp++ = result;
                    pc++;
                    continue;

                ReplaceTop:
                    if (result == null)
                        goto Error;
                    {
                        PyObject* old = sp[-1];
                        sp[-1] = result;
                        pc++;
                        Ref.Dec(py, old);
                    }
                    continue;

                ReplaceTwo:
                    if (result == null)
                        goto Error;
                    {
                        PyObject* second = sp[-1];
                        PyObject* first = sp[-2];
                        sp[-2] = result;
                        frame->Top = --sp;
                        pc++;
                        Ref.Dec(py, second);
                        Ref.Dec(py, first);
                    }
                    continue;

                ReplaceThree:
                    if (result == null)
                        goto Error;
                    sp = FrameStack.Drop(py, frame, sp, 3);
                    *sp++ = result;
                    pc++;
                    continue;

                DropOne:
                    {
                        PyObject* old = *--sp;
                        frame->Top = sp;
                        pc++;
                        Ref.Dec(py, old);
                    }
                    continue;

                DropTwo:
                    sp = FrameStack.Drop(py, frame, sp, 2);
                    pc++;
                    continue;

                DropThree:
                    sp = FrameStack.Drop(py, frame, sp, 3);
                    pc++;
                    continue;

                DeoptBinary:
                    SpecializeOperators.GeneralizeBinary(pc);
                    continue;

                SlowBinary:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Numbers.Binary(py, (BinaryOperator)pc->A, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                DeoptCompare:
                    pc->Op = Op.CompareOp;
                    pc->B++;
                    continue;

                DeoptSubscr:
                    pc->Op = Op.BinarySubscr;
                    pc->B++;
                    continue;

                SlowSubscr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    result = Items.Get(py, sp[-2], sp[-1]);
                    goto ReplaceTwo;

                DeoptStoreSubscr:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    pc->Op = Op.StoreSubscr;
                    pc->B++;
                    continue;

                DeoptLoadAttr:
                    pc->Op = Op.LoadAttr;
                    frame->Code->Caches[pc->B].Counter++;
                    continue;

                DeoptLoadMethod:
                    pc->Op = Op.LoadMethod;
                    frame->Code->Caches[pc->B].Counter++;
                    continue;

                DeoptStoreAttr:
                    pc->Op = Op.StoreAttr;
                    frame->Code->Caches[pc->B].Counter++;
                    continue;

                Attend:
                    frame->Next = pc;
                    frame->Top = sp;
                    if (Safepoint.Attend(py) < 0)
                    {
                        pc--;
                        goto Error;
                    }
                    continue;

                AttendJump:
                    // What is raised here is raised by the jump: the handlers around the loop catch it.
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    if (Safepoint.Attend(py) < 0)
                        goto Error;
                    pc += 1 + pc->C;
                    continue;

                Hop:
                    frame->Next = pc;
                    frame->Top = sp;
                    py.HopCountdown = Interpreter.HopInterval;
                    return Resume;

                OutOfMemoryBefore:
                    pc--;
                    Raise.NoMemory(py);
                    goto Error;

                CallerError:
                    // The frame that ended left an exception for its caller, whose registers are reloaded.
                    pc = frame->Next - 1;
                    sp = frame->Top;

                Error:
                    frame->Next = pc + 1;
                    frame->Top = sp;
                    Unwinding.AddTraceback(py, frame);

                ErrorNoTraceback:
                Unwind:
                    frame = Unwinding.FindHandler(py, frame, out bool caughtHere);
                    if (!caughtHere)
                        return null;
                    goto ResumeFrame;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsCachedInt(long value) =>
        (ulong)(value - Interpreter.SmallIntMin) <= Interpreter.SmallIntMax - Interpreter.SmallIntMin;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BothSmallInts(PyObject* a, PyObject* b) => PyInt.IsSmall(a) && PyInt.IsSmall(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool BothFloats(PyObject* a, PyObject* b) => a->Is(TypeIndex.Float) && b->Is(TypeIndex.Float);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TypeGuard(Interpreter py, PyObject* o, InlineCache* cache) =>
        (o->Tag & PyObject.TypeMask) == cache->VersionA && py.TypeTable[cache->VersionA]->Version == cache->VersionB;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool ShapeGuard(PyObject* o, InlineCache* cache)
    {
        if ((o->Tag & PyObject.TypeMask) != cache->VersionA)
            return false;
        nuint shape = *(nuint*)((byte*)o + cache->Extra);
        return (shape & Shape.DictBit) == 0 && ((Shape*)shape)->Version == cache->VersionB;
    }

    /// <summary>Gives up a reference to an object whose release runs no Python (exact int, float, str).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ReleaseAtomic(Interpreter py, PyObject* o)
    {
        if (--o->Count <= 0)
            Deallocation.ReleaseLast(py, o);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Holds(CompareOp op, double a, double b) => op switch
    {
        CompareOp.Lt => a < b,
        CompareOp.Le => a <= b,
        CompareOp.Eq => a == b,
        CompareOp.Ne => a != b,
        CompareOp.Gt => a > b,
        _ => a >= b,
    };

    /// <summary>Truth of an object popped at <paramref name="sp"/>, which is released.</summary>
    private static int Truth(Interpreter py, Frame* frame, Instruction* pc, PyObject** sp, PyObject* o)
    {
        frame->Next = pc + 1;
        frame->Top = sp;
        int truth = Conversion.IsTrue(py, o);
        Ref.Dec(py, o);
        return truth;
    }
}
