// Short names for the signatures that type records, method tables and the loop share.
// Every slot takes the interpreter first; pointers passed in are borrowed, pointers returned are owned.
global using unsafe BinarySlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe CallSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject**, int, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe CompareSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.CompareOp, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe ContainsSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, int>;
global using unsafe DeallocSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, void>;
global using unsafe HashSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, long>;
global using unsafe InitSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject**, int, Quire.Runtime.ObjectModel.PyObject*, int>;
global using unsafe InquirySlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, int>;
global using unsafe ItemAtSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, long, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe LengthSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, long>;
global using unsafe NewSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyType*, Quire.Runtime.ObjectModel.PyObject**, int, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe SetItemAtSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, long, Quire.Runtime.ObjectModel.PyObject*, int>;
global using unsafe SetItemSlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, int>;
global using unsafe TernarySlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe TraverseSlot = delegate*<Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.Visitor*, void>;
global using unsafe UnarySlot = delegate*<Quire.Runtime.Interpreter, Quire.Runtime.ObjectModel.PyObject*, Quire.Runtime.ObjectModel.PyObject*>;
global using unsafe VisitFunction = delegate*<Quire.Runtime.ObjectModel.Visitor*, Quire.Runtime.ObjectModel.PyObject*, void>;
global using unsafe VisitRangeFunction = delegate*<Quire.Runtime.ObjectModel.Visitor*, Quire.Runtime.ObjectModel.PyObject**, long, void>;
