using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CertTools;

/// <summary>Reads the services of Edge sites from a table, as spreadsheets and Export-Csv write it.</summary>
internal sealed class ServiceTable
{
    /// <summary>What a table has to be.</summary>
    public const string Form = "Give a CSV file with commas between the cells and the columns Service, Fqdn, Port, Address, Server, Pool, Site in its first line.";

    private static readonly string[] Known = ["Service", "Fqdn", "Port", "Address", "Server", "Pool", "Site"];

    private readonly string source;
    private readonly IReadOnlyList<string> columns;

    private ServiceTable(string source, IReadOnlyList<string> columns)
    {
        this.source = source;
        this.columns = columns;
    }

    /// <summary>Reads the text of a table.</summary>
    /// <exception cref="CertToolsException"><c>TableNotUsable</c>: the text has not the form of the table.</exception>
    public static TopologyContent Read(string text, string source)
    {
        // Windows PowerShell writes the type of the rows into the first line.
        CsvRow[] rows = CsvText.Read(text, source).SkipWhile(row => row.Cells[0].StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase)).ToArray();
        var table = new ServiceTable(source, rows.Length > 0 ? rows[0].Cells : throw TopologyErrors.Table(source, "is empty"));
        table.CheckColumns();
        if (rows.Length == 1)
        {
            throw TopologyErrors.Table(source, "has no services below its header");
        }

        var services = new List<EdgeEndpoint>();
        var problems = new List<CertToolsException>();
        foreach (CsvRow row in rows.Skip(1))
        {
            EdgeServiceRow service = table.ToService(row.Cells);
            try
            {
                table.CheckLength(row.Cells);
                services.Add(service.ToEndpoint());
            }
            catch (CertToolsException problem)
            {
                string place = "line " + row.Line.ToString(CultureInfo.InvariantCulture) + (service.ColumnOf(problem) is { } column ? ", column " + column : string.Empty);
                problems.Add(TopologyErrors.At(source, place, problem));
            }
        }

        return new TopologyContent(problems.Count == 0 ? new EdgeTopology { Endpoints = services } : null, problems);
    }

    private void CheckColumns()
    {
        if (!columns.Contains(Known[0], StringComparer.OrdinalIgnoreCase))
        {
            throw TopologyErrors.Table(source, "has no column Service in its first line");
        }

        if (Known.FirstOrDefault(name => columns.Count(column => IsNamed(column, name)) > 1) is { } twice)
        {
            throw TopologyErrors.Table(source, $"has the column {twice} twice");
        }
    }

    private void CheckLength(IReadOnlyList<string> cells)
    {
        if (cells.Skip(columns.Count).Any(cell => cell.Length > 0))
        {
            throw new CertToolsException("TableNotUsable", source, $"There are {cells.Count} cells below {columns.Count} columns.", "Put a cell with a comma between quotation marks.");
        }
    }

    private EdgeServiceRow ToService(IReadOnlyList<string> cells)
    {
        return new EdgeServiceRow
        {
            Service = Cell("Service"),
            Fqdn = Cell("Fqdn"),
            Port = Cell("Port"),
            Address = Cell("Address"),
            Server = Cell("Server"),
            Pool = Cell("Pool"),
            Site = Cell("Site"),
        };

        string Cell(string name)
        {
            for (int i = 0; i < columns.Count && i < cells.Count; i++)
            {
                if (IsNamed(columns[i], name))
                {
                    return cells[i];
                }
            }

            return string.Empty;
        }
    }

    private static bool IsNamed(string column, string name) => string.Equals(column, name, StringComparison.OrdinalIgnoreCase);
}
