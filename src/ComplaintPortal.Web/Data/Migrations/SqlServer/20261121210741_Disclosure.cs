using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class Disclosure : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Answer",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "AnsweredByName",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AnsweredOn",
                table: "DisclosureRequests",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "DisclosureRequests",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Website");

            migrationBuilder.AddColumn<byte[]>(
                name: "CopyByName",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyFiles",
                table: "DisclosureRequests",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<byte[]>(
                name: "CopyHash",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CopyId",
                table: "DisclosureRequests",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyItems",
                table: "DisclosureRequests",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CopyMadeAt",
                table: "DisclosureRequests",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandedOverBy",
                table: "DisclosureRequests",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "IdentityAt",
                table: "DisclosureRequests",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "IdentityByName",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "IdentityCheck",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MarkVersion",
                table: "DisclosureRequests",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Outcome",
                table: "DisclosureRequests",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Place",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Present",
                table: "DisclosureRequests",
                type: "varbinary(max)",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PromiseId",
                table: "DisclosureRequests",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CopyMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    LeftOutBecause = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    IsLookedThrough = table.Column<bool>(type: "bit", nullable: false),
                    ReplacementId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReplacementName = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    ReplacementSize = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CopyMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CopyMarks_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeftOutWords",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    RequestId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeftOutWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeftOutWords_DisclosureRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "DisclosureRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeftOutPassages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Text = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Reason = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    MarkId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeftOutPassages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LeftOutPassages_CopyMarks_MarkId",
                        column: x => x.MarkId,
                        principalTable: "CopyMarks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureRequests_PromiseId",
                table: "DisclosureRequests",
                column: "PromiseId");

            migrationBuilder.CreateIndex(
                name: "IX_CopyMarks_RequestId",
                table: "CopyMarks",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_LeftOutPassages_MarkId",
                table: "LeftOutPassages",
                column: "MarkId");

            migrationBuilder.CreateIndex(
                name: "IX_LeftOutWords_RequestId",
                table: "LeftOutWords",
                column: "RequestId");

            migrationBuilder.AddForeignKey(
                name: "FK_DisclosureRequests_Promises_PromiseId",
                table: "DisclosureRequests",
                column: "PromiseId",
                principalTable: "Promises",
                principalColumn: "Id");
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DisclosureRequests_Promises_PromiseId",
                table: "DisclosureRequests");

            migrationBuilder.DropTable(
                name: "LeftOutPassages");

            migrationBuilder.DropTable(
                name: "LeftOutWords");

            migrationBuilder.DropTable(
                name: "CopyMarks");

            migrationBuilder.DropIndex(
                name: "IX_DisclosureRequests_PromiseId",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "Answer",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "AnsweredByName",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "AnsweredOn",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "Channel",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyByName",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyFiles",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyHash",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyId",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyItems",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "CopyMadeAt",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "HandedOverBy",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "IdentityAt",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "IdentityByName",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "IdentityCheck",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "MarkVersion",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "Outcome",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "Present",
                table: "DisclosureRequests");

            migrationBuilder.DropColumn(
                name: "PromiseId",
                table: "DisclosureRequests");
        }
    }
}
