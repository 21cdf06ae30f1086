using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class RegisterImport : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "EarlierNumber",
                table: "Complaints",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HandedInRegisters",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Session = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FileName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FaultsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Refusal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    FaultCount = table.Column<int>(type: "int", nullable: false),
                    FirstNumber = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    LastNumber = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    RunBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RunSince = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
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
