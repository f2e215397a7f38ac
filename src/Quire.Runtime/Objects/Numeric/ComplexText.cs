using Quire.Runtime.ObjectModel;
using Quire.Runtime.Objects.Text;
using Quire.Runtime.Objects.Text.Formatting;

namespace Quire.Runtime.Objects.Numeric;

/// <summary>repr(complex): the imaginary part alone when the real one is 0, else both in parentheses.</summary>
internal static unsafe class ComplexText
{
    public static PyObject* Repr(Interpreter py, double real, double imaginary)
    {
        byte* scratch = stackalloc byte[StrBuilder.Scratch];
        var text = new StrBuilder(py, scratch, StrBuilder.Scratch);
        bool imaginaryOnly = real == 0 && !double.IsNegative(real);
        if (!imaginaryOnly)
        {
            text.Add('(');
            FloatText.Write(ref text, real, 'r', 0, FloatFlags.None);
        }
        FloatText.Write(ref text, imaginary, 'r', 0, imaginaryOnly ? FloatFlags.None : FloatFlags.Plus);
        text.Add('j');
        if (!imaginaryOnly)
            text.Add(')');
        return text.Finish();
    }
}
