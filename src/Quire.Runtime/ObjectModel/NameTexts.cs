namespace Quire.Runtime.ObjectModel;

/// <summary>The texts of <see cref="Name"/>, in its order; a test holds the two together.</summary>
internal static class NameTexts
{
    public const int Count = (int)Name.write + 1;

    /// <summary>All, with spaces between.</summary>
    public const string Text =
        "__IOBase_closed __abs__ __add__ __aenter__ __aexit__ __aiter__ __all__ __and__ __anext__ __annotations__ "
        + "__args__ __await__ __bases__ __bool__ __buffer__ __build_class__ __builtins__ __bytes__ __call__ "
        + "__cause__ __ceil__ __class__ __class_getitem__ __classcell__ __closure__ __code__ __complex__ "
        + "__contains__ __context__ __copy__ __defaults__ __del__ __delattr__ __delete__ __delitem__ __dict__ "
        + "__dictoffset__ __dir__ __divmod__ __doc__ __enter__ __eq__ __exit__ __file__ __firstlineno__ __float__ "
        + "__floor__ __floordiv__ __format__ __fspath__ __func__ __ge__ __get__ __getattr__ __getattribute__ "
        + "__getitem__ __getnewargs__ __getstate__ __globals__ __gt__ __hash__ __iadd__ __iand__ __ifloordiv__ "
        + "__ilshift__ __imatmul__ __imod__ __import__ __imul__ __index__ __init__ __init_subclass__ "
        + "__instancecheck__ __int__ __invert__ __ior__ __ipow__ __irshift__ __isabstractmethod__ __isub__ __iter__ "
        + "__itruediv__ __ixor__ __kwdefaults__ __le__ __len__ __length_hint__ __loader__ __lshift__ __lt__ "
        + "__main__ __match_args__ __matmul__ __missing__ __mod__ __module__ __mro__ __mro_entries__ __mul__ "
        + "__name__ __ne__ __neg__ __new__ __next__ __notes__ __objclass__ __or__ __orig_bases__ __orig_class__ "
        + "__origin__ __package__ __parameters__ __path__ __pos__ __pow__ __prepare__ __qualname__ __radd__ "
        + "__rand__ __rdivmod__ __reduce__ __reduce_ex__ __release_buffer__ __repr__ __reversed__ __rfloordiv__ "
        + "__rlshift__ __rmatmul__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ "
        + "__rtruediv__ __rxor__ __self__ __set__ __set_name__ __setattr__ __setitem__ __setstate__ __signature__ "
        + "__sizeof__ __slots__ __spec__ __static_attributes__ __str__ __sub__ __subclasscheck__ __subclasshook__ "
        + "__suppress_context__ __text_signature__ __traceback__ __truediv__ __trunc__ __type_params__ "
        + "__typing_subst__ __typing_is_unpacked_typevar__ __typing_unpacked_tuple_args__ __unpacked__ __weakref__ "
        + "__wrapped__ __xor__ _blksize _dealloc_warn _fields _finalizing abs append args argv big builtins "
        + "cache_clear close closed copy decode default detach displayhook encode encoding end errno errors "
        + "excepthook extend file filename fileno flush format get getattr getstate gi_frame isatty items iterable "
        + "join key keys last_exc little lineno math metaclass mode modules mro msg name n_fields n_sequence_fields "
        + "n_unnamed_fields newlines obj offset open path peek pop print_file_and_line raw read read1 readable "
        + "readall readinto readline real reason reset reverse seek seekable self send sep setdefault setstate sort "
        + "start stderr stdin stdout stop step strerror sys tell text throw truncate unraisablehook update value "
        + "values writable write";
}
