using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.Sqlite
{
    public partial class ImprovementActions : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImprovementActions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Title = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Description = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluationYear = table.Column<int>(type: "INTEGER", nullable: true),
                    ComplaintId = table.Column<long>(type: "INTEGER", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DueOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    WhatWasDone = table.Column<byte[]>(type: "BLOB", nullable: true),
                    CheckOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    CheckedOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NextOn = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RemindedOf = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementActions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementActionEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Day = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    Detail = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ByName = table.Column<byte[]>(type: "BLOB", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    ActionId = table.Column<long>(type: "INTEGER", nullable: false)
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
