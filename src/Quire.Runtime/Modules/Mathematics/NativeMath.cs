using System.Runtime.InteropServices;

namespace Quire.Runtime.Modules.Mathematics;

/// <summary>
/// The functions that .NET's Math leaves out, from the C library beneath it, so that they agree with that library as the others do.
/// Where it cannot be found they are computed in <see cref="PortableMath"/>.
/// </summary>
internal static unsafe class NativeMath
{
    private static readonly nint s_library = Load();
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> s_exp2 = Find("exp2");
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> s_expm1 = Find("expm1");
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> s_log1p = Find("log1p");
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> s_erf = Find("erf");
    private static readonly delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> s_erfc = Find("erfc");

    public static double Exp2(double x) => s_exp2 != null ? s_exp2(x) : PortableMath.Exp2(x);

    public static double Expm1(double x) => s_expm1 != null ? s_expm1(x) : PortableMath.Expm1(x);

    public static double Log1p(double x) => s_log1p != null ? s_log1p(x) : PortableMath.Log1p(x);

    public static double Erf(double x) => s_erf != null ? s_erf(x) : PortableMath.Erf(x);

    public static double Erfc(double x) => s_erfc != null ? s_erfc(x) : PortableMath.Erfc(x);

    private static nint Load()
    {
        foreach (string name in (string[])["libm.so.6", "libSystem.dylib", "ucrtbase.dll", "libm.so", "libc.so"])
        {
            if (NativeLibrary.TryLoad(name, out nint library))
                return library;
        }
        return 0;
    }

    private static delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double> Find(string name) =>
        s_library != 0 && NativeLibrary.TryGetExport(s_library, name, out nint address)
            ? (delegate* unmanaged[Cdecl, SuppressGCTransition]<double, double>)address
            : null;
}
