output "name" {
  description = "Name of the bucket, once everything that protects it is there"
  value       = aws_s3_bucket.this.bucket

  depends_on = [
    aws_s3_bucket_policy.this,
    aws_s3_bucket_server_side_encryption_configuration.this,
    aws_s3_bucket_versioning.this,
  ]
}

output "arn" {
  description = "ARN of the bucket"
  value       = aws_s3_bucket.this.arn
}

output "domain_name" {
  description = "Name under which CloudFront asks for objects, in the bucket's region"
  value       = aws_s3_bucket.this.bucket_regional_domain_name
}
