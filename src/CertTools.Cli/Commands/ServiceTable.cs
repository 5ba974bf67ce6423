using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.VisualBasic.FileIO;

namespace CertTools.Cli;

/// <summary>Reads the services of Edge sites from a CSV file, as spreadsheets and Export-Csv write it.</summary>
internal sealed class ServiceTable
{
    private static readonly string[] Known = ["Service", "Fqdn", "Port", "Address", "Server", "Site"];

    private readonly string path;
    private readonly string[] lines;
    private string[] columns = [];

    private ServiceTable(string path, string[] lines)
    {
        this.path = path;
        this.lines = lines;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="shell">Where each row that cannot be used is told.</param>
    /// <returns>The services; null when a row could not be used.</returns>
    /// <exception cref="CertToolsException"><c>TableNotUsable</c>: the file cannot be read, or has not the form of the table.</exception>
    public static IReadOnlyList<EdgeEndpoint>? Read(string path, Shell shell)
    {
        try
        {
            return new ServiceTable(path, File.ReadAllText(path).TrimEnd().ReplaceLineEndings("\n").Split('\n')).Read(shell);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw NotUsable(path, Directory.Exists(path) ? "is a folder" : "cannot be read", problem);
        }
    }

    private List<EdgeEndpoint>? Read(Shell shell)
    {
        using var parser = new TextFieldParser(new StringReader(string.Join('\n', lines))) { TextFieldType = FieldType.Delimited };
        parser.SetDelimiters(",");
        columns = Next(parser) ?? throw NotUsable(path, "is empty");
        CheckColumns();
        var services = new List<EdgeEndpoint>();
        bool isUsable = true;
        while (Next(parser) is { } cells)
        {
            try
            {
                if (ToEndpoint(cells) is { } service)
                {
                    services.Add(service);
                }
            }
            catch (CertToolsException problem)
            {
                isUsable = false;
                shell.Complain($"'{path}', line {LineOf(parser, cells)}{ColumnOf(problem, cells)}: {problem.Message}");
            }
        }

        return !isUsable ? null : services.Count > 0 ? services : throw NotUsable(path, "has no services below its header");
    }

    private string[]? Next(TextFieldParser parser)
    {
        try
        {
            return parser.ReadFields();
        }
        catch (MalformedLineException)
        {
            string line = parser.ErrorLineNumber.ToString(CultureInfo.InvariantCulture);
            throw new CertToolsException("TableNotUsable", path, $"The table '{Printable.Text(path)}' has a quotation mark out of place on line {line}.",
                "Put the whole cell between quotation marks, and write two for one inside it.");
        }
    }

    private void CheckColumns()
    {
        if (!columns.Contains(Known[0], StringComparer.OrdinalIgnoreCase))
        {
            throw NotUsable(path, "has no column Service in its first line");
        }

        if (Known.FirstOrDefault(name => columns.Count(column => IsNamed(column, name)) > 1) is { } twice)
        {
            throw NotUsable(path, $"has the column {twice} twice");
        }
    }

    private EdgeEndpoint? ToEndpoint(string[] cells) => cells.All(cell => cell.Length == 0) ? null
        : cells.Skip(columns.Length).Any(cell => cell.Length > 0)
            ? throw new CertToolsException("TableNotUsable", path, $"There are {cells.Length} cells below {columns.Length} columns.", "Put a cell with a comma between quotation marks.")
        : new EdgeServiceRow
        {
            Service = Cell(cells, "Service"),
            Fqdn = Cell(cells, "Fqdn"),
            Port = Cell(cells, "Port"),
            Address = Cell(cells, "Address"),
            Server = Cell(cells, "Server"),
            Site = Cell(cells, "Site"),
        }.ToEndpoint();

    private string Cell(string[] cells, string name)
    {
        int index = Array.FindIndex(columns, column => IsNamed(column, name));
        return index >= 0 && index < cells.Length ? cells[index] : string.Empty;
    }

    private string ColumnOf(CertToolsException problem, string[] cells)
    {
        string? column = problem.ErrorId switch
        {
            "ServiceNotKnown" => "Service",
            "PortNotUsable" when Cell(cells, "Port").Length > 0 => "Port",
            "NameNotUsable" or "UrlNotUsable" or "PortNotUsable" => "Fqdn",
            "AddressNotUsable" => "Address",
            _ => null,
        };
        return column is null ? string.Empty : ", column " + column;
    }

    /// <summary>The line on which a row begins, from where the parser stands after it: it passes over empty lines before a row.</summary>
    private string LineOf(TextFieldParser parser, string[] cells)
    {
        long last = parser.LineNumber < 0 ? lines.Length : parser.LineNumber - 1;
        return (last - cells.Sum(cell => cell.Count(c => c == '\n'))).ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsNamed(string column, string name) => string.Equals(column, name, StringComparison.OrdinalIgnoreCase);

    private static CertToolsException NotUsable(string path, string problem, Exception? inner = null) =>
        new("TableNotUsable", path, $"The table '{Printable.Text(path)}' {problem}.",
            "Give a CSV file with commas between the cells and the columns Service, Fqdn, Port, Address, Server, Site in its first line.", inner);
}
