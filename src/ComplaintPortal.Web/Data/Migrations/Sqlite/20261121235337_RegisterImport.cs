using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
{
    public partial class RegisterImport : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "EarlierNumber",
                table: "Complaints",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HandedInRegisters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Session = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FaultsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    FaultCount = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstNumber = table.Column<byte[]>(type: "BLOB", nullable: true),
                    LastNumber = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    RunBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RunSince = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandedInRegisters", x => x.Id);
                });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandedInRegisters");

            migrationBuilder.DropColumn(
                name: "EarlierNumber",
                table: "Complaints");
        }
    }
}
