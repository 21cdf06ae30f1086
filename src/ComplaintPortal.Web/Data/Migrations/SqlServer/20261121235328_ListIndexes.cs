using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComplaintPortal.Web.Data.Migrations.SqlServer
{
    public partial class ListIndexes : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Kept",
                table: "Complaints",
                columns: new[] { "Kind", "ClosedOn", "Id" });
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Complaints_Kept",
                table: "Complaints");
        }
    }
}
