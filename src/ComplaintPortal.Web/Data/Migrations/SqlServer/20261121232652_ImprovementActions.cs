using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class ImprovementActions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImprovementActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Title = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Description = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    EvaluationYear = table.Column<int>(type: "int", nullable: true),
                    ComplaintId = table.Column<long>(type: "bigint", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    DueOn = table.Column<DateTime>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateTime>(type: "date", nullable: true),
                    WhatWasDone = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    CheckOn = table.Column<DateTime>(type: "date", nullable: true),
                    CheckedOn = table.Column<DateTime>(type: "date", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NextOn = table.Column<DateTime>(type: "date", nullable: false),
                    RemindedOf = table.Column<DateTime>(type: "date", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementActionEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateTime>(type: "date", nullable: true),
                    Detail = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    Verdict = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    ActionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActionEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementActionEntries_ImprovementActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "ImprovementActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActionEntries_ActionId",
                table: "ImprovementActionEntries",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Complaint",
                table: "ImprovementActions",
                column: "ComplaintId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_NextOn",
                table: "ImprovementActions",
                columns: new[] { "NextOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Owner",
                table: "ImprovementActions",
                columns: new[] { "OwnerId", "NextOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementActions_Year",
                table: "ImprovementActions",
                columns: new[] { "Year", "NextOn", "Id" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImprovementActionEntries");

            migrationBuilder.DropTable(
                name: "ImprovementActions");
        }
    }
}
