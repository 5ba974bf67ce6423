using System;
using System.IO;
using System.Security;

namespace CertTools;

/// <summary>Reads a file whole; each way in which that fails is an error of its own.</summary>
internal static class FileBytes
{
    /// <summary>The bytes of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="maximumSize">The most bytes it may have.</param>
    /// <exception cref="CertToolsException">
    /// <c>FileNotFound</c>, <c>FileIsFolder</c>, <c>FileAccessDenied</c>, <c>FileNotReadable</c>, <c>FileTooLarge</c>.
    /// </exception>
    public static byte[] Read(string path, int maximumSize)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw FileErrors.Folder(path);
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            int count;
            while ((count = file.Read(buffer, 0, buffer.Length)) > 0)
            {
                // Not every file knows its length beforehand, and a file may grow.
                if (bytes.Length + count > maximumSize || file.CanSeek && file.Length > maximumSize)
                {
                    throw FileErrors.TooLarge(path, maximumSize);
                }

                bytes.Write(buffer, 0, count);
            }

            return bytes.ToArray();
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ArgumentException or NotSupportedException or PathTooLongException)
        {
            throw FileErrors.NotFound(path, e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or SecurityException)
        {
            throw FileErrors.AccessDenied(path, e);
        }
        catch (IOException e)
        {
            throw FileErrors.NotReadable(path, e);
        }
    }
}
